package org.daybook.core.security;

/** What somebody may be allowed to do. What nobody was given is refused. */
public enum Permission {
    SEE_ACCOUNTS("see accounts"),
    /** Birth date, address, e-mail, phone: what is ciphertext otherwise. */
    SEE_CUSTOMERS("see customers' personal data"),
    REGISTER_CUSTOMERS("register customers"),
    /** And their mandates, PINs and codes. */
    CHANGE_CUSTOMERS("change what is on file of customers"),
    /** Those that were made and registered. */
    SEE_STATEMENTS("see statements"),
    /** On the fly, kept nowhere; to be registered is a job's work. */
    MAKE_STATEMENTS("make statements"),
    /** Deposits, and what a customer orders who has keyed the PIN at the counter. */
    POST_ENTRIES("enter deposits, withdrawals and transfers"),
    /** On a customer's written order, say. */
    PAY_WITHOUT_PIN("pay out and transfer without the customer's PIN"),
    MANAGE_HOLDS("place, capture and release holds"),
    MANAGE_STANDING_ORDERS("enter, change and end standing orders"),
    OPEN_ACCOUNTS("open accounts"),
    CLOSE_ACCOUNTS("close accounts"),
    /** Lower a limit at once; raise one with a colleague's approval. */
    CHANGE_LIMITS("change limits"),
    APPROVE_LIMITS("approve higher limits"),
    /** A small entry at once; a larger one with a colleague's approval. */
    REVERSE_ENTRIES("reverse entries"),
    APPROVE_REVERSALS("approve reversals"),
    SET_TERMS("set the terms of products"),
    SET_CATEGORIES("set what entries are counted as"),
    /** The days on which the bank does business, and its first business date. */
    SET_CALENDAR("set the bank's calendar"),
    FREEZE("freeze accounts"),
    UNFREEZE("unfreeze accounts"),
    /** And who froze an account, and which alert led to it: all that could tip a customer off. */
    SEE_FREEZE_REASON("see why an account is frozen"),
    /** See alerts, assign and close them. */
    WORK_ALERTS("work alerts"),
    SEE_JOBS("see jobs"),
    RUN_JOBS("start and stop jobs"),
    SEE_MAIL("see mail"),
    RESEND_MAIL("send mail again"),
    SEE_AUDIT("see the audit trail"),
    SEE_ANALYTICS("see analytics"),
    /** Those of the kinds that concern one's other permissions. */
    SEE_APPROVALS("see approvals"),
    MANAGE_STAFF("manage staff");

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** As it reads after "may" or "may not". */
    public String words() {
        return words;
    }
}
