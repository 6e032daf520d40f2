package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.core.intake.demo.DemoAccount.Product;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/** What the accounts hold while a demo bank's days are played, and what the bank charges and pays for that. */
final class DemoBooks {

    /** Rates are hundredths of a percent a year of 365 days. */
    private static final long YEARLY = 365 * 10_000L;

    private final Map<DemoAccount, Position> positions = new LinkedHashMap<>();

    /** Where an account stands; all in minor units. */
    private static final class Position {
        private long balance;
        private long creditDays;
        private long debitDays;
    }

    DemoBooks(List<Livelihood> livelihoods) {
        livelihoods.forEach(livelihood -> positions.put(livelihood.account(), new Position()));
    }

    /**
     * Moves the money, or leaves everything as it is: when whoever pays cannot, either side is not opened yet, or somebody
     * would pay themselves.
     */
    boolean book(Payment payment) {
        DemoAccount debit = payment.debit();
        DemoAccount credit = payment.credit();
        if (Objects.equals(debit, credit) || !isOpen(debit, payment) || !isOpen(credit, payment)) {
            return false;
        }
        if (debit != null) {
            long after = position(debit).balance - payment.amount().minor();
            if (after < floor(debit, payment.way())) {
                return false;
            }
            position(debit).balance = after;
        }
        if (credit != null) {
            position(credit).balance += payment.amount().minor();
        }
        return true;
    }

    /** The account's balance, positive in the customer's favour. */
    Money balance(DemoAccount account) {
        return Money.ofMinor(position(account).balance, account.currency());
    }

    void closeDay() {
        for (Position position : positions.values()) {
            position.creditDays += Math.max(0, position.balance);
            position.debitDays += Math.max(0, -position.balance);
        }
    }

    /** Interest and fees of the month that ends, by the balances at the end of its days but the last. */
    List<Payment> closeMonth(LocalDate day, Map<DemoAccount, Chance> dice) {
        List<Payment> payments = new ArrayList<>();
        positions.forEach((account, position) -> {
            if (!account.openedOn().isAfter(day)) {
                charge(account, position, day, Objects.requireNonNull(dice.get(account)), payments);
            }
            position.creditDays = 0;
            position.debitDays = 0;
        });
        return payments;
    }

    private static void charge(
            DemoAccount account, Position position, LocalDate day, Chance dice, List<Payment> payments) {
        Region home = account.holder().home();
        Region tongue = account.holder().tongue();
        Product product = account.product();
        String month = Months.of(day);
        Money earned = Money.ofMinor(position.creditDays * product.rate() / YEARLY, account.currency());
        Money owed = Money.ofMinor(position.debitDays * Product.OVERDRAFT_RATE / YEARLY, account.currency());
        if (earned.isPositive()) {
            Way way = Way.INTEREST;
            payments.add(
                    Payment.to(account, way, day.atTime(way.time(dice)), earned, tongue.phrase("interest", month)));
        }
        if (owed.isPositive()) {
            Way way = Way.OVERDRAFT_INTEREST;
            String words = tongue.phrase("overdraftInterest", month);
            payments.add(Payment.from(account, way, day.atTime(way.time(dice)), owed, words));
        }
        if (product.monthlyFee() > 0) {
            Way way = Way.FEE;
            Money fee = home.price(product.monthlyFee());
            payments.add(Payment.from(account, way, day.atTime(way.time(dice)), fee, tongue.phrase("fee", month)));
        }
    }

    /** Careful people stop spending when half of what the bank would lend them is used. */
    private static long floor(DemoAccount account, Way way) {
        long limit = account.overdraftLimit().minor();
        return way.needless() ? -limit / 2 : -limit;
    }

    private static boolean isOpen(@Nullable DemoAccount account, Payment payment) {
        return account == null || !payment.bookingDate().isBefore(account.openedOn());
    }

    private Position position(DemoAccount account) {
        return Objects.requireNonNull(positions.get(account));
    }
}
