package org.daybook.core.intake.demo;

import java.time.LocalDate;
import java.util.Currency;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.money.Money;

/**
 * An account of a customer of the demo bank.
 *
 * @param card the last four digits of its card
 */
record DemoAccount(
        String reference,
        DemoCustomer holder,
        Product product,
        LocalDate openedOn,
        StatementCycle cycle,
        Money overdraftLimit,
        String card) {

    Currency currency() {
        return overdraftLimit.currency();
    }

    /** What it costs and yields. Fees are in hundredths of a unit of income, rates in hundredths of a percent a year. */
    enum Product {
        CHECKING(350, 0),
        BUSINESS(1_200, 0),
        SAVINGS(0, 225),
        /** For students and those who came before there were fees. */
        CURRENT(0, 0);

        static final int OVERDRAFT_RATE = 1_390;

        private final int monthlyFee;
        private final int rate;

        Product(int monthlyFee, int rate) {
            this.monthlyFee = monthlyFee;
            this.rate = rate;
        }

        int monthlyFee() {
            return monthlyFee;
        }

        int rate() {
            return rate;
        }
    }
}
