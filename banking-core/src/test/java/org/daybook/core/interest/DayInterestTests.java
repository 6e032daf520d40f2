package org.daybook.core.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.daybook.core.money.Money;
import org.daybook.core.product.DayCount;
import org.daybook.core.product.InterestTerms;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.test.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayInterestTests {

    private static final Currency CZK = Currency.getInstance("CZK");

    @ParameterizedTest
    @CsvSource({
        "ACT_365, 2026-02-27, 2026-03-02, 3",
        "ACT_360, 2024-02-28, 2024-03-01, 2",
        "THIRTY_E_360, 2026-01-30, 2026-01-31, 0",
        "THIRTY_E_360, 2026-01-31, 2026-02-01, 1",
        "THIRTY_E_360, 2026-02-28, 2026-03-01, 3",
        "THIRTY_E_360, 2024-02-29, 2024-03-01, 2",
        "THIRTY_E_360, 2026-01-31, 2026-02-28, 28",
        "THIRTY_E_360, 2026-01-01, 2027-01-01, 360"
    })
    void countsDaysByConvention(DayCount convention, LocalDate from, LocalDate to, long days) {
        assertThat(InterestUnits.days(convention, from, to)).isEqualTo(days);
    }

    /** 1,000,000.00 at 1.825 % for a day: 50.00 over 365 days, 50.69444… over 360. */
    @Test
    void earnsToTheUnit() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        BigDecimal rate = new BigDecimal("0.018250");

        assertThat(InterestUnits.of(100_000_000, rate, DayCount.ACT_365, day, day.plusDays(1)))
                .isEqualTo(InterestUnits.PER_MINOR.multiply(BigInteger.valueOf(5_000)));
        assertThat(InterestUnits.of(100_000_000, rate, DayCount.ACT_360, day, day.plusDays(1)))
                .isEqualTo(InterestUnits.PER_MINOR
                        .multiply(BigInteger.valueOf(1_825_000))
                        .divide(BigInteger.valueOf(360)));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "1.5, 2", "2.5, 2", "-0.5, 0", "-1.5, -2", "0.5000001, 1", "2.4999999, 2"})
    void roundsHalfToEven(BigDecimal dueMinor, long posted) {
        BigInteger units =
                dueMinor.multiply(new BigDecimal(InterestUnits.PER_MINOR)).toBigIntegerExact();

        Charge charge = new Charge(ChargeItem.CREDIT_INTEREST, units, Charge.rounded(units), Optional.empty());

        assertThat(charge.postedMinor()).isEqualTo(posted);
        assertThat(charge.carriedUnits().add(BigInteger.valueOf(posted).multiply(InterestUnits.PER_MINOR)))
                .isEqualTo(units);
    }

    /**
     * Random histories of entries and of rates: what the days earn one by one is what the formula balance × rate × days ÷ year
     * earns over each span in which neither changes, as a fraction.
     */
    @Test
    void daysComeToTheFormula() {
        long seed = Seeds.next();
        for (int history = 0; history < 1_000; history++) {
            Random random = new Random(seed + history);
            LocalDate begin = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(400));
            LocalDate end = begin.plusDays(1 + random.nextInt(500));
            ValueBalances balances = new ValueBalances();
            TreeSet<LocalDate> turns = new TreeSet<>(List.of(begin, end.plusDays(1)));
            for (int i = random.nextInt(30); i > 0; i--) {
                LocalDate day = begin.minusDays(30).plusDays(random.nextInt(600));
                balances.change(day, random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
                turns.add(day);
            }
            List<ProductTerms> terms = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(6); i++) {
                terms.add(terms(begin.minusDays(20).plusDays(random.nextInt(300)), random));
                turns.add(terms.getLast().validFrom());
            }
            TermsOverTime overTime = new TermsOverTime(terms, begin.minusDays(10));

            List<DayInterest> days = DayInterest.of(balances, overTime, begin, end);

            BigInteger credit = days.stream().map(DayInterest::credit).reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger debit = days.stream().map(DayInterest::debit).reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(credit.subtract(debit))
                    .as("history %d of seed %d", history, seed)
                    .isEqualTo(byFormula(balances, overTime, turns, begin, end));
            assertThat(days).hasSize((int) ChronoUnit.DAYS.between(begin, end) + 1);
        }
    }

    /** Credit less debit; the days between two dates are counted here once more, by other means. */
    private static BigInteger byFormula(
            ValueBalances balances, TermsOverTime terms, TreeSet<LocalDate> turns, LocalDate begin, LocalDate end) {
        BigInteger numerator = BigInteger.ZERO;
        for (LocalDate from : turns.subSet(begin, true, end, true)) {
            LocalDate to = turns.higher(from).isAfter(end.plusDays(1)) ? end.plusDays(1) : turns.higher(from);
            Optional<ProductTerms> agreed = terms.on(from);
            if (agreed.isEmpty()) {
                continue;
            }
            InterestTerms interest = agreed.get().interest();
            long balance = balances.before(from.plusDays(1));
            BigDecimal rate = balance > 0 ? interest.creditRate() : interest.debitRate();
            long days =
                    switch (interest.dayCount()) {
                        case ACT_360, ACT_365 -> to.toEpochDay() - from.toEpochDay();
                        case THIRTY_E_360 ->
                            (to.getYear() - from.getYear()) * 360L
                                    + (to.getMonthValue() - from.getMonthValue()) * 30L
                                    + (Math.min(to.getDayOfMonth(), 30) - Math.min(from.getDayOfMonth(), 30));
                    };
            long year = interest.dayCount() == DayCount.ACT_365 ? 365 : 360;
            numerator = numerator.add(new BigDecimal(balance)
                    .multiply(rate)
                    .multiply(new BigDecimal(days))
                    .multiply(new BigDecimal(InterestUnits.PER_MINOR))
                    .divide(new BigDecimal(year))
                    .toBigIntegerExact());
        }
        return numerator;
    }

    private static ProductTerms terms(LocalDate from, Random random) {
        return new ProductTerms(
                "CHECKING",
                from,
                Money.zero(CZK),
                new InterestTerms(
                        BigDecimal.valueOf(random.nextInt(200_000), 6),
                        BigDecimal.valueOf(random.nextInt(200_000), 6),
                        DayCount.values()[random.nextInt(3)]),
                Money.zero(CZK),
                List.of());
    }
}
