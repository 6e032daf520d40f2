package org.daybook.core.fraud;

/**
 * When money that comes and goes is pass-through.
 *
 * @param leastPercentOfThreshold what came in is at least so many percent of the cash threshold of its currency
 * @param windowHours within how many hours it came and went; where only days are known they count 24 hours
 * @param passedOnPercent how much of it went on at least
 * @param ownMoneyPercent how much more than came in may go on; beyond that the account spends its own
 * @param familiarPayments whoever paid, or was paid by, the account more often than this within the history is no stranger,
 *     and what passes between them is not looked at
 * @param timesUsual what came in is at least so many times what usually comes in as many hours
 */
public record PassThroughSettings(
        int leastPercentOfThreshold,
        int windowHours,
        int passedOnPercent,
        int ownMoneyPercent,
        int familiarPayments,
        int timesUsual) {

    /** See {@code docs/fraud.md} for where each figure comes from. */
    public static final PassThroughSettings USUAL = new PassThroughSettings(15, 72, 80, 10, 3, 4);

    public PassThroughSettings {
        Setting.within("leastPercentOfThreshold", leastPercentOfThreshold, 1, 10_000);
        Setting.within("windowHours", windowHours, 1, 24 * 31);
        Setting.within("passedOnPercent", passedOnPercent, 1, 100);
        Setting.within("ownMoneyPercent", ownMoneyPercent, 0, 100);
        Setting.within("familiarPayments", familiarPayments, 1, 1_000);
        Setting.within("timesUsual", timesUsual, 1, 1_000);
    }
}
