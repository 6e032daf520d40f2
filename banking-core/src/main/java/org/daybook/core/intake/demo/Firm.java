package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.core.intake.demo.Habit.Deed;
import org.daybook.core.money.Money;

/** What a firm does with its account. */
final class Firm {

    /** A narrative is at most this long in a bank's files. */
    private static final int LONGEST_NARRATIVE = 400;

    private final Livelihood livelihood;
    private final DemoAccount account;
    private final Region region;
    private final List<Wage> wages = new ArrayList<>();

    /** What an employee gets each month. */
    private record Wage(DemoAccount employee, Money amount) {}

    Firm(Livelihood livelihood) {
        this.livelihood = livelihood;
        this.account = livelihood.account();
        this.region = account.holder().home();
    }

    DemoAccount account() {
        return account;
    }

    /** From now on pays somebody who banks here too. */
    void employs(DemoAccount employee, Money wage) {
        wages.add(new Wage(employee, wage));
    }

    /** Sells over a counter; what was paid by card comes on the next working day. */
    Firm takesCards(long hundredthsADay) {
        livelihood.has(Habit.of(Rhythm.workingDays(100), (day, dice) -> {
            Money takings = region.price(dice.around(hundredthsADay));
            String words = region.phrase("takings", day.minusDays(1), dice.between(18, 160));
            return incoming(day, dice, region.text("acquirer"), takings, words);
        }));
        livelihood.has(Habit.of(Rhythm.workingDays(22), (day, dice) -> Payment.to(
                        account,
                        Way.COUNTER_DEPOSIT,
                        day.atTime(Way.COUNTER_DEPOSIT.time(dice)),
                        region.notes(dice.around(hundredthsADay * 9 / 10)),
                        region.phrase("paidIn"))
                .valuedNextWorkingDay()));
        return this;
    }

    /** Works for clients, who pay by invoice. Earns enough for the wages it pays. */
    Firm invoices(int percentOfWorkingDays, long hundredths) {
        livelihood.has(Habit.of(Rhythm.workingDays(percentOfWorkingDays), (day, dice) -> {
            long earned = dice.around(hundredths);
            Money share = Money.ofMinor(dice.around(wageBill() * 11 / 2 / percentOfWorkingDays), account.currency());
            String words = region.phrase("invoice", number(day, dice));
            return incoming(
                    day,
                    dice,
                    region.oneOf("clients", dice),
                    region.price(earned).plus(share),
                    words);
        }));
        return this;
    }

    Firm buysGoods(int percentOfWorkingDays, long hundredths) {
        livelihood.has(Habit.of(
                Rhythm.workingDays(percentOfWorkingDays),
                (day, dice) -> outgoing(
                        day,
                        dice,
                        region.oneOf("suppliers", dice),
                        region.price(dice.around(hundredths)),
                        region.phrase("supplies", number(day, dice)))));
        return this;
    }

    /** Settles a month's invoices of one supplier at once, and names each. */
    Firm paysInBulk(long hundredths) {
        livelihood.has(Habit.of(Rhythm.monthlyFrom(20), (day, dice) -> {
            StringBuilder words = new StringBuilder(region.phrase("invoices"));
            String next = " " + number(day, dice);
            while (words.length() + next.length() <= LONGEST_NARRATIVE) {
                words.append(next);
                next = ", " + number(day, dice);
            }
            return outgoing(
                    day, dice, region.text("suppliers"), region.price(dice.around(hundredths)), words.toString());
        }));
        return this;
    }

    Firm paysWages() {
        Deed payday = (day, dice) -> wages.stream()
                .map(wage -> Payment.between(
                        account,
                        wage.employee(),
                        Way.PAYROLL,
                        day.atTime(Way.PAYROLL.time(dice)),
                        wage.amount(),
                        region.phrase(
                                "wage",
                                account.holder().name(),
                                Months.of(day),
                                wage.employee().holder().name())))
                .toList();
        livelihood.has(new Habit(Rhythm.lastWorkingDayOfMonth(), payday));
        return this;
    }

    Firm paysRent(long hundredths) {
        monthly(1, region.text("landlords"), hundredths, "businessRent");
        return this;
    }

    /** The owners live on what the firm earns. */
    Firm paysOwners(long hundredths) {
        for (String owner : region.list("owners").subList(0, 2)) {
            monthly(26, owner, hundredths / 2, "drawings");
        }
        return this;
    }

    /** A loan taken for houses elsewhere. */
    Firm paysBack(long hundredths) {
        monthly(15, region.text("lender"), hundredths, "mortgage");
        return this;
    }

    Firm paysTaxes(long hundredths) {
        livelihood.has(Habit.of(
                Rhythm.quarterlyFrom(15),
                (day, dice) -> outgoing(
                        day,
                        dice,
                        region.text("taxOffice"),
                        region.bill(dice.around(hundredths)),
                        region.phrase("tax", Months.quarter(day)))));
        return this;
    }

    private void monthly(int dayOfMonth, String to, long hundredths, String phrase) {
        Money amount = region.bill(hundredths);
        livelihood.has(Habit.of(Rhythm.monthlyOn(dayOfMonth), (day, dice) -> Payment.from(
                        account,
                        Way.STANDING_ORDER,
                        day.atTime(Way.STANDING_ORDER.time(dice)),
                        amount,
                        region.phrase(phrase, Months.of(day)))
                .with(region.elsewhere(to))));
    }

    private long wageBill() {
        return wages.stream().mapToLong(wage -> wage.amount().minor()).sum();
    }

    private static String number(LocalDate day, Chance dice) {
        return String.format(Locale.ROOT, "%d-%04d", day.getYear(), dice.between(1, 9_999));
    }

    private Payment incoming(LocalDate day, Chance dice, String from, Money amount, String words) {
        return Payment.to(account, Way.INCOMING, day.atTime(Way.INCOMING.time(dice)), amount, words)
                .with(region.elsewhere(from));
    }

    private Payment outgoing(LocalDate day, Chance dice, String to, Money amount, String words) {
        return Payment.from(account, Way.OUTGOING, day.atTime(Way.OUTGOING.time(dice)), amount, words)
                .with(region.elsewhere(to));
    }
}
