package org.daybook.core.audit;

/** What can be wrong with an entry of the trail, and is looked for in this order. */
public enum AuditFlaw {
    /** A number is left out, or the end is missing while its seals are there. */
    MISSING("is missing"),
    /** It was sealed once, since a later one is. */
    UNSEALED("has no seal, though a later one has"),
    /** It, an earlier one or their order is not what was sealed; or its seal was not made with the key. */
    CHANGED("is not what was sealed"),
    /** The database has counted further, or not so far. */
    END("is not the last that the database has counted"),
    /** Everything adds up, but it is another trail than the one that was anchored. */
    NOT_AS_ANCHORED("is not the one that was anchored");

    private final String words;

    AuditFlaw(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
