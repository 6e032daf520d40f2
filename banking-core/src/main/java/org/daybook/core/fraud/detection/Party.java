package org.daybook.core.fraud.detection;

/** Who stands on one side of an entry, as far as detectors tell parties apart. */
public sealed interface Party {

    /**
     * A customer's account.
     *
     * @param ledgerAccount its id in the ledger
     * @param label what people call it
     * @param holder the same for all accounts of one holder
     */
    record Account(long ledgerAccount, String label, long holder) implements Party {}

    /**
     * Somebody who banks elsewhere.
     *
     * @param key the same for the same bank and account
     */
    record Outside(String key) implements Party {}

    /** The bank's own side, or somebody of whom nothing is known. */
    record Unnamed() implements Party {}

    Party UNNAMED = new Unnamed();
}
