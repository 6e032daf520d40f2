package org.daybook.core.operations;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    CUT_OFF("cut-off", BooksUse.BESIDE_OTHERS),
    EXPIRY("expiry", BooksUse.NONE),
    CLOSING("closing", BooksUse.NONE),
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

    /** The kinds whose runs can keep one of this kind waiting. */
    Set<OperationKind> waitsFor() {
        return switch (use) {
            case NONE -> Set.of();
            case ONE_OF_ITS_KIND -> Set.of(this);
            case ALONE, BESIDE_OTHERS ->
                Stream.of(values())
                        .filter(kind -> kind.use == BooksUse.ALONE || kind.use == BooksUse.BESIDE_OTHERS)
                        .collect(Collectors.toUnmodifiableSet());
        };
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
