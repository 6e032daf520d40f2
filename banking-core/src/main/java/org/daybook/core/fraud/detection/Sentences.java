package org.daybook.core.fraud.detection;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.core.language.Figures;
import org.daybook.core.money.Money;

/** What an analyst would say. English, as the bank's own reports are. */
final class Sentences {

    private static final Figures FIGURES = new Figures('.', ',', '-');
    private static final int HOURS_IN_DAY = 24;
    private static final int SECONDS_IN_HOUR = 3_600;

    private Sentences() {}

    static String ring(ScannedEntries all, RingCandidate ring, int[] inTime, double chance) {
        String way = IntStream.of(ring.entries())
                        .mapToObj(entry -> all.label(all.debit(entry)))
                        .collect(Collectors.joining(" → "))
                + " → "
                + all.label(all.debit(ring.entries()[0]));
        int days = all.day(inTime[inTime.length - 1]) - all.day(inTime[0]) + 1;
        String likes = String.format(Locale.ROOT, "%.1f", chance);
        if (ring.layering()) {
            int last = ring.entries()[ring.entries().length - 1];
            return "%s left %s and %s of it came back within %s, passed on by %d other accounts: %s. By chance about %s rings like it would be expected; the fewer, the more unusual it is."
                    .formatted(
                            money(all.money(ring.entries()[0])),
                            all.label(all.debit(ring.entries()[0])),
                            money(all.money(last)),
                            days(days),
                            ring.entries().length - 1,
                            way,
                            likes);
        }
        return "%d accounts that hardly deal with each other paid round a circle within %s, %s in all: %s. By chance about %s rings like it would be expected; the fewer, the more unusual it is."
                .formatted(ring.entries().length, days(days), money(total(all, inTime)), way, likes);
    }

    static String structuring(ScannedEntries all, int[] pieces, Money threshold, int bandPercent) {
        boolean in = StructuringDetector.isDeposit(all, pieces[0]);
        String accounts = IntStream.of(pieces)
                .mapToObj(entry -> all.label(StructuringDetector.account(all, entry)))
                .distinct()
                .collect(Collectors.joining(" and "));
        long below = IntStream.of(pieces)
                .filter(entry -> all.amount(entry) >= threshold.minor() / 100 * bandPercent)
                .count();
        long largest = IntStream.of(pieces).mapToLong(all::amount).max().orElseThrow();
        int days = all.day(pieces[pieces.length - 1]) - all.day(pieces[0]) + 1;
        return "%s in cash was %s %s in %d pieces within %s, the largest of %s: none reached the threshold of %s, %s."
                .formatted(
                        money(total(all, pieces)),
                        in ? "paid into" : "taken from",
                        accounts,
                        pieces.length,
                        days(days),
                        money(Money.ofMinor(largest, threshold.currency())),
                        money(threshold),
                        below == pieces.length
                                ? "and each came to " + bandPercent + "% of it or more"
                                : below == 0
                                        ? "but those of each day came to " + bandPercent + "% of it or more"
                                        : "but each day's, or each by itself, came to " + bandPercent
                                                + "% of it or more");
    }

    static String passThrough(ScannedEntries all, List<Stage> chain) {
        Stage first = chain.getFirst();
        Stage last = chain.getLast();
        String accounts =
                chain.stream().map(stage -> all.label(stage.party())).distinct().collect(Collectors.joining(", then "));
        long seconds = chain.stream()
                        .mapToLong(stage -> all.second(stage.last()))
                        .max()
                        .orElseThrow()
                - all.second(first.first());
        Money out = outOf(all, last);
        long cash = last.outs().stream()
                .filter(entry -> all.nature(entry) == Nature.CASH)
                .mapToLong(all::amount)
                .sum();
        String usual = first.usual() == 0 ? "nothing" : money(Money.ofMinor(first.usual(), out.currency()));
        return "%s came to %s from parties it does not usually deal with, and %s of it went on within %s%s; otherwise %s comes in there in as much time."
                .formatted(
                        money(inOf(all, first)),
                        accounts,
                        money(out),
                        within(seconds),
                        cash == 0
                                ? ""
                                : cash == out.minor()
                                        ? ", all in cash"
                                        : ", " + money(Money.ofMinor(cash, out.currency())) + " in cash",
                        usual);
    }

    static Money inOf(ScannedEntries all, Stage stage) {
        return Money.ofMinor(stage.in(), all.currency(stage.first()));
    }

    private static Money outOf(ScannedEntries all, Stage stage) {
        return Money.ofMinor(stage.out(), all.currency(stage.first()));
    }

    static Money total(ScannedEntries all, int[] entries) {
        return IntStream.of(entries).mapToObj(all::money).reduce(Money::plus).orElseThrow();
    }

    static String money(Money money) {
        return money.currency().getCurrencyCode() + " " + FIGURES.amount(money);
    }

    static String days(int days) {
        return days == 1 ? "one day" : days + " days";
    }

    static String within(long seconds) {
        long hours = Math.max(1, (seconds + SECONDS_IN_HOUR - 1) / SECONDS_IN_HOUR);
        return hours <= 2 * HOURS_IN_DAY
                ? hours + (hours == 1 ? " hour" : " hours")
                : days((int) ((hours + HOURS_IN_DAY - 1) / HOURS_IN_DAY));
    }
}
