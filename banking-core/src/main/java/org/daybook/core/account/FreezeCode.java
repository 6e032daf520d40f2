package org.daybook.core.account;

/** Why an account is frozen, as a bank files it. The database knows the same codes ({@code freeze_code}). */
public enum FreezeCode {
    SANCTIONS("Sanctions", true),
    AUTHORITY("Order of an authority", true),
    COURT_ATTACHMENT("Attachment by a court", true),
    FRAUD_SUSPICION("Suspicion of fraud", false),
    CUSTOMER_REQUEST("Customer's request", false),
    DECEASED("Death of the customer", false),
    OTHER("Other", false);

    private final String words;
    private final boolean byAuthority;

    FreezeCode(String words, boolean byAuthority) {
        this.words = words;
        this.byAuthority = byAuthority;
    }

    /** As it is filed, for analysts' eyes alone. */
    public String words() {
        return words;
    }

    /** Ordered from outside the bank: such a freeze never ends by itself, whoever would allow it. */
    public boolean byAuthority() {
        return byAuthority;
    }
}
