package org.daybook.core.fraud;

/**
 * When payments round a circle are a ring.
 *
 * @param windowDays all of its payments lie within so many days, in any order
 * @param leastMembers of a ring whose payments have neither order nor amount in common; shorter ones are everyday life
 * @param mostMembers longer ones are not looked for
 * @param mostChance a ring is reported if chance would have offered at most so many others as good
 * @param mostChancePercentOfAccounts or at most this many percent of the customers' accounts that have entries: the more there
 *     are, the less likely is it that payments come back by chance
 * @param mostChanceOfHop a single payment counts for this much chance at most
 * @param leastPermilleOfThreshold the payments of a ring come to so many thousandths of the cash threshold on the average, at
 *     least
 * @param pocketMoneyPermille payments below so many thousandths of the cash threshold are pocket money: no part of a ring, and
 *     no acquaintance
 * @param layeringDays within how many days money goes round that keeps its amount, payment after payment
 * @param layeringMembers how many members such a ring has at least
 * @param layeringLossPercent how much of the amount may stay with each member
 * @param layeringPercentOfThreshold such a ring moves at least so many percent of the cash threshold of its currency
 */
public record RingSettings(
        int windowDays,
        int leastMembers,
        int mostMembers,
        int mostChance,
        int mostChancePercentOfAccounts,
        int mostChanceOfHop,
        int leastPermilleOfThreshold,
        int pocketMoneyPermille,
        int layeringDays,
        int layeringMembers,
        int layeringLossPercent,
        int layeringPercentOfThreshold) {

    /** See {@code docs/fraud.md} for where each figure comes from. */
    public static final RingSettings USUAL = new RingSettings(21, 4, 12, 50, 16, 12, 10, 4, 14, 3, 15, 10);

    public RingSettings {
        Setting.within("windowDays", windowDays, 1, 366);
        Setting.within("leastMembers", leastMembers, 3, 20);
        Setting.within("mostMembers", mostMembers, leastMembers, 20);
        Setting.within("mostChance", mostChance, 1, 10_000);
        Setting.within("mostChancePercentOfAccounts", mostChancePercentOfAccounts, 0, 100);
        Setting.within("mostChanceOfHop", mostChanceOfHop, 1, 10_000);
        Setting.within("leastPermilleOfThreshold", leastPermilleOfThreshold, 0, 10_000);
        Setting.within("pocketMoneyPermille", pocketMoneyPermille, 0, 1_000);
        Setting.within("layeringDays", layeringDays, 1, 366);
        Setting.within("layeringMembers", layeringMembers, 3, 20);
        Setting.within("layeringLossPercent", layeringLossPercent, 0, 90);
        Setting.within("layeringPercentOfThreshold", layeringPercentOfThreshold, 1, 10_000);
    }
}
