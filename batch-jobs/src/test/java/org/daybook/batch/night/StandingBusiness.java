package org.daybook.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.batch.test.BatchBooks;
import org.daybook.core.account.Account;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.ledger.HoldOrder;
import org.daybook.core.ledger.HoldOutcome;
import org.daybook.core.ledger.Holds;
import org.daybook.core.money.Money;
import org.daybook.core.standingorder.Frequency;
import org.daybook.core.standingorder.NewStandingOrder;
import org.daybook.core.standingorder.Schedule;
import org.daybook.core.standingorder.StandingOrderOutcome;
import org.daybook.core.standingorder.StandingOrderTerms;
import org.daybook.core.standingorder.StandingOrders;
import org.daybook.core.test.SmallBank;

/**
 * Accounts that were opened here, beside those of the files: pairs of a payer and a payee under terms of ours, standing orders
 * between them, and holds that expire from day to day. Every tenth payer has no money.
 */
final class StandingBusiness {

    static final int PAIRS = 30;

    private static final int HOLDS = 10;

    private StandingBusiness() {}

    static void open(BatchBooks books, LocalDate date) {
        SmallBank bank = new SmallBank(books::bean, books.asRoot());
        bank.terms("HERE", LocalDate.of(1990, 1, 1), "0.031700", "0.140000", "ACT_365", 4_900);
        for (int pair = 0; pair < PAIRS; pair++) {
            String payer = "HERE-A" + pair;
            String payee = "HERE-B" + pair;
            for (String reference : List.of(payer, payee)) {
                bank.openUnderTerms(reference, date, 0, "HERE");
            }
            if (pair % 10 != 9) {
                bank.book(payer, 9_000_000 + 1_000L * pair, date, date);
            }
            Account account = bank.account(payer);
            for (int number = 0; number < HOLDS; number++) {
                HoldOutcome unused = books.bean(Holds.class)
                        .place(new HoldOrder(
                                payer + "/" + number,
                                account.ledgerAccount(),
                                Money.ofMinor(100, SmallBank.CZK),
                                date,
                                date.plusDays(number),
                                "TEST",
                                "test",
                                "Exercise"));
            }
            enter(books, bank, payer, payee, new Schedule(date, Frequency.WEEKLY, null));
            enter(books, bank, payer, payee, new Schedule(date, Frequency.END_OF_MONTH, null));
            enter(books, bank, payer, payee, new Schedule(date.plusDays(5), Frequency.WEEKLY, date.plusDays(20)));
        }
    }

    private static void enter(BatchBooks books, SmallBank bank, String payer, String payee, Schedule schedule) {
        StandingOrderTerms terms = new StandingOrderTerms(
                new Beneficiary.Here(payee), Money.ofMinor(12_345, SmallBank.CZK), "Rent", schedule);
        String key = payer + "/" + schedule.first() + "/" + schedule.frequency();
        StandingOrderOutcome entered = bank.as(SmallBank.OPERATIONS, () -> books.bean(StandingOrders.class)
                .enter(new NewStandingOrder(key, "BRANCH", payer, terms)));
        assertThat(entered).isInstanceOf(StandingOrderOutcome.Stands.class);
    }

    /** What the nights did, without the ids and times that differ from run to run. */
    static List<String> done(BatchBooks books) {
        List<String> done = new ArrayList<>(lines(books, """
                SELECT CONCAT_WS(' ', 'try', o.idempotency_key, t.due_date, t.number, t.tried_on, t.outcome, t.refusal)
                FROM standing_order_try t JOIN standing_order o ON o.id = t.order_id
                ORDER BY o.idempotency_key, t.due_date, t.number"""));
        done.addAll(lines(books, """
                SELECT CONCAT_WS(' ', 'charge', a.reference, c.business_date, c.item, c.due_units, c.posted_minor, c.refusal)
                FROM account_charge c JOIN account a ON a.ledger_account_id = c.ledger_account_id
                ORDER BY a.reference, c.business_date, c.item"""));
        done.addAll(lines(books, """
                SELECT CONCAT_WS(' ', 'accrued', a.reference, i.business_date, i.accrual_day, i.credit_units, i.debit_units)
                FROM interest_accrual i JOIN account a ON a.ledger_account_id = i.ledger_account_id
                ORDER BY a.reference, i.business_date, i.accrual_day"""));
        done.addAll(lines(books, """
                SELECT CONCAT_WS(' ', 'hold', h.idempotency_key, e.how, e.ended_on)
                FROM account_hold h LEFT JOIN account_hold_end e ON e.hold_id = h.id
                ORDER BY h.idempotency_key"""));
        done.addAll(lines(books, """
                SELECT CONCAT_WS(' ', 'entry', e.kind, e.amount_minor, e.booking_date, e.value_date, e.narrative,
                                 d.reference, c.reference)
                FROM journal_entry e
                     LEFT JOIN account d ON d.ledger_account_id = e.debit_account_id
                     LEFT JOIN account c ON c.ledger_account_id = e.credit_account_id
                WHERE e.idempotency_key LIKE 'standing-order/%' OR e.idempotency_key LIKE 'charge/%'
                ORDER BY 1"""));
        return done;
    }

    /** Every due date is settled at most once, and every one that was executed, and every charge, has its one entry. */
    static void assertDoneOnce(BatchBooks books) {
        long executed = books.count("standing_order_try WHERE outcome = 'EXECUTED'");
        assertThat(executed).isPositive();
        assertThat(books.count(
                        "journal_entry WHERE kind = 'STANDING_ORDER' AND idempotency_key LIKE 'standing-order/%'"))
                .isEqualTo(executed);
        assertThat(books.count("standing_order_try WHERE outcome = 'GIVEN_UP'")).isPositive();
        assertThat(books.count("journal_entry WHERE idempotency_key LIKE 'charge/%'"))
                .isEqualTo(books.count("account_charge WHERE posted_minor <> 0"))
                .isPositive();
        assertThat(books.count("account_hold_end WHERE how = 'EXPIRED'"))
                .isEqualTo(books.count("account_hold WHERE refusal IS NULL"))
                .isPositive();
        assertThat(books.count("ledger_account WHERE held_minor <> 0")).isZero();
    }

    private static List<String> lines(BatchBooks books, String sql) {
        return books.asRoot().sql(sql).query(String.class).list();
    }
}
