package org.daybook.core.bank;

import java.util.List;

/** A {@code bank.yaml} that the bank cannot run with: the operator has to mend it first. */
public final class UnusableBankYaml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** For a feature that reads a part of the file by itself. */
    public UnusableBankYaml(String source, List<String> faults) {
        super(source + ": " + String.join(" ", faults));
        this.faults = List.copyOf(faults);
    }

    /** One sentence for each fault, in the order of the fields. */
    public List<String> faults() {
        return faults;
    }
}
