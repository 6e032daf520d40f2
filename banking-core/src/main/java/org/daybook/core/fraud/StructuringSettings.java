package org.daybook.core.fraud;

/**
 * When cash in pieces is structuring.
 *
 * @param bandPercent from how many percent of the threshold on a piece counts as just below it
 * @param leastPieces how many such pieces make a pattern; each alone is ordinary
 * @param gapDays how many days lie between two pieces of one pattern at most
 * @param habitDays whoever pays in such pieces for longer than this has a business, and not a plan
 * @param ordinaryPercent a holder whose other cash around that time is more than this many percent of all its cash entries
 *     pays in cash of all sizes, and some of it is just below the threshold by chance
 */
public record StructuringSettings(int bandPercent, int leastPieces, int gapDays, int habitDays, int ordinaryPercent) {

    /** See {@code docs/fraud.md} for where each figure comes from. */
    public static final StructuringSettings USUAL = new StructuringSettings(70, 3, 7, 60, 60);

    public StructuringSettings {
        Setting.within("bandPercent", bandPercent, 1, 99);
        Setting.within("leastPieces", leastPieces, 2, 100);
        Setting.within("gapDays", gapDays, 1, 90);
        Setting.within("habitDays", habitDays, 1, 3_650);
        Setting.within("ordinaryPercent", ordinaryPercent, 0, 100);
    }
}
