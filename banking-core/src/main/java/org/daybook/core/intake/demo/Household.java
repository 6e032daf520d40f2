package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.daybook.core.intake.Counterparty;
import org.daybook.core.money.Money;

/** What a person does with an account. The amounts follow from the income, so that most people get by and some save. */
final class Household {

    private final Village village;
    private final Livelihood livelihood;
    private final DemoAccount account;
    private final Region home;
    private final Region tongue;
    private final long income;
    private final Chance chance;

    /**
     * @param income a month, in hundredths of a unit
     * @param chance decides once for all, for example on which day a bill is paid
     */
    Household(Village village, Livelihood livelihood, long income, Chance chance) {
        this.village = village;
        this.livelihood = livelihood;
        this.account = livelihood.account();
        this.home = account.holder().home();
        this.tongue = account.holder().tongue();
        this.income = income;
        this.chance = chance;
    }

    DemoAccount account() {
        return account;
    }

    long income() {
        return income;
    }

    /** Wages from a firm that banks elsewhere. */
    Household isEmployedElsewhere() {
        String employer = home.oneOf("employers", chance);
        Money salary = home.bill(income);
        receives(Rhythm.lastWorkingDayOfMonth(), employer, (day, _) -> salary, "salary");
        if (chance.percent(35)) {
            livelihood.has(Habit.of(
                    Rhythm.yearlyOn(12, 10),
                    (day, dice) -> incoming(
                            day, dice, employer, salary, tongue.phrase("bonus", String.valueOf(day.getYear())))));
        }
        return this;
    }

    Household drawsAPension() {
        Money pension = home.bill(income);
        int day = chance.between(4, 22);
        receives(Rhythm.monthlyFrom(day), home.text("pensionOffice"), (_, _) -> pension, "pension");
        return this;
    }

    /** In some months, and all summer. */
    Household worksCasually() {
        receives(
                (day, dice) -> Rhythm.monthlyFrom(12).beats(day, dice) && dice.percent(Months.isSummer(day) ? 100 : 45),
                home.oneOf("eateries", chance),
                (_, dice) -> home.bill(dice.around(income)),
                "jobWage");
        return this;
    }

    Household rents() {
        Money rent = home.bill(income * chance.between(27, 33) / 100);
        int flat = chance.between(1, 24);
        DemoAccount landlord = village.landlord(home);
        boolean withUs = chance.percent(55);
        Counterparty other = home.elsewhere(home.oneOf("landlords", chance));
        livelihood.has(Habit.of(Rhythm.monthlyOn(1), (day, dice) -> {
            LocalDateTime at = day.atTime(Way.STANDING_ORDER.time(dice));
            String words = tongue.phrase("rent", Months.of(day), flat);
            return withUs
                    ? Payment.between(
                            account,
                            landlord,
                            Way.STANDING_ORDER,
                            at,
                            rent,
                            account.holder().name() + ": " + words)
                    : Payment.from(account, Way.STANDING_ORDER, at, rent, words).with(other);
        }));
        return this;
    }

    Household paysBills() {
        directDebit(Rhythm.monthlyFrom(chance.between(10, 20)), "energy", "energy", home.bill(income * 5 / 100));
        directDebit(
                Rhythm.monthlyFrom(chance.between(5, 25)),
                "telecom",
                "telecom",
                home.bill(chance.between(1_400, 4_400)));
        Money premium = home.bill(income * chance.between(2, 5) / 100);
        String insurer = home.oneOf("insurers", chance);
        livelihood.has(Habit.of(Rhythm.quarterlyFrom(chance.between(2, 12)), (day, dice) -> Payment.from(
                        account,
                        Way.DIRECT_DEBIT,
                        day.atTime(Way.DIRECT_DEBIT.time(dice)),
                        premium,
                        tongue.phrase("insurance", Months.quarter(day)))
                .with(home.elsewhere(insurer))));
        return this;
    }

    /** Takes a little cash each month until some day, and then forgets the account. */
    Household wakesUntil(LocalDate lastDay) {
        livelihood.has(Habit.of(
                (day, _) -> day.getDayOfMonth() == 17 && day.isBefore(lastDay),
                (day, dice) -> Payment.from(
                        account,
                        Way.CASH_MACHINE,
                        day.atTime(Way.CASH_MACHINE.time(dice)),
                        home.notes(3_000),
                        tongue.phrase("machine", account.holder().town(), account.card()))));
        return this;
    }

    /** At tills, with a card. */
    Household shops(int percentOfIncome) {
        long budget = income * percentOfIncome / 100;
        buys(Rhythm.someDays(38), "grocers", usual(budget, 50, 38), 45);
        buys(Rhythm.someDays(26), "eateries", usual(budget, 14, 26), 20);
        buys((day, dice) -> dice.percent(day.getMonthValue() == 12 ? 18 : 7), "stores", usual(budget, 24, 7), 0);
        buys((day, dice) -> dice.percent(day.getMonthValue() == 7 ? 14 : 4), "travel", usual(budget, 12, 4), 0);
        return this;
    }

    /** At cash machines, as younger people do. */
    Household takesCash(int percentOfDays) {
        livelihood.has(Habit.of(
                Rhythm.someDays(percentOfDays),
                (day, dice) -> Payment.from(
                        account,
                        Way.CASH_MACHINE,
                        day.atTime(Way.CASH_MACHINE.time(dice)),
                        home.notes(dice.around(income * 4 / 100)),
                        tongue.phrase("machine", account.holder().town(), account.card()))));
        return this;
    }

    /** At the branch, soon after the money has come. */
    Household fetchesCash() {
        livelihood.has(Habit.of(
                Rhythm.workingDays(9),
                (day, dice) -> Payment.from(
                        account,
                        Way.COUNTER_WITHDRAWAL,
                        day.atTime(Way.COUNTER_WITHDRAWAL.time(dice)),
                        home.notes(dice.around(income * 14 / 100)),
                        tongue.phrase("counter"))));
        return this;
    }

    /** A standing order to another account here: own savings, a child who studies. */
    Household sends(DemoAccount other, int dayOfMonth, Money amount, String phrase) {
        livelihood.has(Habit.of(
                Rhythm.monthlyOn(dayOfMonth),
                (day, dice) -> Payment.between(
                        account,
                        other,
                        Way.STANDING_ORDER,
                        day.atTime(Way.STANDING_ORDER.time(dice)),
                        amount,
                        tongue.phrase(phrase, Months.of(day)))));
        return this;
    }

    /** Settles small debts with neighbours. */
    Household hasFriends() {
        livelihood.has(Habit.of(
                Rhythm.someDays(3),
                (day, dice) -> Payment.between(
                        account,
                        village.neighbour(account, dice),
                        Way.TRANSFER,
                        day.atTime(Way.TRANSFER.time(dice)),
                        home.bill(dice.around(income * 22 / 1_000)),
                        tongue.phrase(dice, "friend", account.holder().firstName()))));
        return this;
    }

    /** Spoils somebody young around the holidays and in between. */
    Household spoilsGrandchildren() {
        livelihood.has(Habit.of(
                Rhythm.monthlyOn(chance.between(16, 24)),
                (day, dice) -> Payment.between(
                        account,
                        village.neighbour(account, dice),
                        Way.TRANSFER,
                        day.atTime(Way.TRANSFER.time(dice)),
                        home.bill(day.getMonthValue() == 12 ? 8_000 : 2_500),
                        tongue.phrase("gift", account.holder().firstName()))));
        return this;
    }

    /** What one purchase costs if a share of a month's budget is spent on so many of its days. */
    private static long usual(long budget, int percentOfBudget, int percentOfDays) {
        return budget * percentOfBudget / (percentOfDays * 30L);
    }

    /** The narrative comes from the till, so it names the merchant in the language of the place. */
    private void buys(Rhythm rhythm, String trade, long usual, int percentWithUs) {
        livelihood.has(Habit.of(rhythm, (day, dice) -> {
            LocalDateTime at = day.atTime(Way.CARD.time(dice));
            Money amount = home.price(dice.around(usual));
            Payment payment;
            if (dice.percent(percentWithUs)) {
                DemoAccount shop = village.shop(home, trade);
                String words = home.phrase("card", shop.holder().name(), account.card());
                payment = Payment.between(account, shop, Way.CARD, at, amount, words);
            } else {
                String merchant =
                        home.oneOf(trade, dice) + ", " + account.holder().town();
                payment = Payment.from(account, Way.CARD, at, amount, home.phrase("card", merchant, account.card()));
            }
            return payment.bookedNextWorkingDay();
        }));
    }

    private void directDebit(Rhythm rhythm, String firms, String phrase, Money amount) {
        Counterparty firm = home.elsewhere(home.oneOf(firms, chance));
        livelihood.has(Habit.of(rhythm, (day, dice) -> Payment.from(
                        account,
                        Way.DIRECT_DEBIT,
                        day.atTime(Way.DIRECT_DEBIT.time(dice)),
                        amount,
                        tongue.phrase(phrase, Months.of(day)))
                .with(firm)));
    }

    private void receives(Rhythm rhythm, String from, Sum sum, String phrase) {
        livelihood.has(Habit.of(
                rhythm,
                (day, dice) -> incoming(day, dice, from, sum.on(day, dice), tongue.phrase(phrase, Months.of(day)))));
    }

    private Payment incoming(LocalDate day, Chance dice, String from, Money amount, String words) {
        return Payment.to(account, Way.INCOMING, day.atTime(Way.INCOMING.time(dice)), amount, words)
                .with(home.elsewhere(from));
    }

    @FunctionalInterface
    private interface Sum {
        Money on(LocalDate day, Chance dice);
    }
}
