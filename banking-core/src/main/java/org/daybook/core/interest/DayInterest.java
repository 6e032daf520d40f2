package org.daybook.core.interest;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.product.InterestTerms;
import org.daybook.core.product.ProductTerms;

/**
 * What an account earns and owes from the end of a day to the end of the next one, in {@link InterestUnits}.
 *
 * @param credit on what the bank owes the customer
 * @param debit on what the customer owes the bank, as a positive number
 */
record DayInterest(LocalDate day, BigInteger credit, BigInteger debit) {

    /** Of each day from one to another, both included, by the balances and the terms of that day. */
    static List<DayInterest> of(ValueBalances balances, TermsOverTime terms, LocalDate from, LocalDate to) {
        Balance running = new Balance(balances.before(from));
        return Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                .map(day -> {
                    running.minor = Math.addExact(running.minor, balances.changeOn(day));
                    return of(day, running.minor, terms.on(day).map(ProductTerms::interest));
                })
                .toList();
    }

    private static DayInterest of(LocalDate day, long balanceMinor, Optional<InterestTerms> terms) {
        if (terms.isEmpty() || balanceMinor == 0) {
            return new DayInterest(day, BigInteger.ZERO, BigInteger.ZERO);
        }
        InterestTerms interest = terms.get();
        LocalDate next = day.plusDays(1);
        return balanceMinor > 0
                ? new DayInterest(
                        day,
                        InterestUnits.of(balanceMinor, interest.creditRate(), interest.dayCount(), day, next),
                        BigInteger.ZERO)
                : new DayInterest(
                        day,
                        BigInteger.ZERO,
                        InterestUnits.of(-balanceMinor, interest.debitRate(), interest.dayCount(), day, next));
    }

    DayInterest less(DayInterest other) {
        return new DayInterest(day, credit.subtract(other.credit), debit.subtract(other.debit));
    }

    /** Of both, on this one's day. */
    DayInterest plus(DayInterest other) {
        return new DayInterest(day, credit.add(other.credit), debit.add(other.debit));
    }

    boolean isNothing() {
        return credit.signum() == 0 && debit.signum() == 0;
    }

    private static final class Balance {
        private long minor;

        private Balance(long minor) {
            this.minor = minor;
        }
    }
}
