package org.daybook.core.ledger;

/**
 * The database refused a batch because it breaks a rule of the books. Callers check the rules before, so this is a defect
 * or an attack, never a customer's mistake. The whole batch is undone.
 */
public final class LedgerRuleBroken extends RuntimeException {

    private final String rule;

    LedgerRuleBroken(String message, Throwable cause) {
        super(message, cause);
        this.rule = message.substring(0, Math.max(message.indexOf(' '), 0));
    }

    /** The rule's name in the schema, e.g. {@code OVERDRAFT}. */
    public String rule() {
        return rule;
    }
}
