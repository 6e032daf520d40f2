package org.daybook.core.operations;

/** What can be asked of the books. */
public enum OperationKind {
    IMPORT("import", BooksUse.ALONE),
    STATEMENTS("statements", BooksUse.BESIDE_OTHERS),
    FRAUD("fraud", BooksUse.BESIDE_OTHERS),
    ANALYTICS("analytics", BooksUse.BESIDE_OTHERS),
    DELIVERY("delivery", BooksUse.NONE),
    RECONCILE("reconcile", BooksUse.BESIDE_OTHERS),
    HOLDS("holds", BooksUse.BESIDE_OTHERS),
    STANDING_ORDERS("standing orders", BooksUse.BESIDE_OTHERS),
    INTEREST("interest", BooksUse.BESIDE_OTHERS),
    CLOSING("closing", BooksUse.BESIDE_OTHERS),
    NIGHT("night", BooksUse.ONE_OF_ITS_KIND);

    private final String command;
    private final BooksUse use;

    OperationKind(String command, BooksUse use) {
        this.command = command;
        this.use = use;
    }

    /** The word of the command line for it. */
    public String command() {
        return command;
    }

    BooksUse use() {
        return use;
    }

    /** How work of a kind shares the books with other work. */
    enum BooksUse {
        /** While it runs, nothing else does that uses the books. */
        ALONE,
        BESIDE_OTHERS,
        /** It asks for other work, which takes its own turn; others of its kind wait. */
        ONE_OF_ITS_KIND,
        /** It touches nothing that is booked. */
        NONE
    }
}
