package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.ledger.Orders.CZK;
import static org.daybook.core.ledger.Orders.DAY;
import static org.daybook.core.ledger.Orders.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daybook.core.ledger.PostingOutcome.Posted;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.daybook.core.test.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random histories, posted one by one, together and in batches, within daily caps or not: whatever happens, the journal replayed
 * comes to the balances, and the closing of a period is the opening of the next.
 */
class LedgerHistoryIntegrationTests {

    private static final int STEPS = 150;

    private static Books books;
    private static Ledger ledger;

    @BeforeAll
    static void openBooks() {
        books = Books.open();
        ledger = books.bean(Ledger.class);
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    private final long seed = Seeds.next();
    private final Random random = new Random(seed);
    private final List<Orders> sent = new ArrayList<>();
    private final Map<String, PostingOutcome> outcomes = new HashMap<>();
    private final Map<LedgerAccountId, Long> expected = new HashMap<>();

    @RepeatedTest(3)
    void journalReplayedIsBalances() {
        List<LedgerAccountId> accounts = new ArrayList<>(
                books.bean(LedgerAccounts.class).openForCustomers(Collections.nCopies(5, Money.ofMinor(300, CZK))));
        LedgerAccountId cash = books.bean(LedgerAccounts.class).ofBank(BankRole.CASH, CZK);
        expected.put(cash, ledger.balance(cash).minor());
        accounts.add(cash);

        for (int step = 0; step < STEPS; step++) {
            LocalDate today = DAY.plusDays(step / 10);
            switch (random.nextInt(10)) {
                case 0 -> sendAgain();
                case 1 -> takeBack(today);
                case 2 -> postMany(accounts, cash, today);
                default -> post(anyOrder(accounts, today));
            }
        }

        for (LedgerAccountId account : accounts) {
            assertThat(ledger.balance(account).minor())
                    .as("seed %d", seed)
                    .isEqualTo(expected.getOrDefault(account, 0L))
                    .isEqualTo(replayed(account, LocalDate.MAX));
            LocalDate someDay = DAY.plusDays(random.nextInt(20) - 2);
            assertThat(ledger.balanceAsOf(account, someDay).minor())
                    .as("seed %d, %s", seed, someDay)
                    .isEqualTo(replayed(account, someDay));
        }
        assertPeriodsMeet(accounts);
        assertDailyUses(accounts.subList(0, accounts.size() - 1));
        assertThat(books.bean(LedgerProofs.class).prove(id -> "Ledger account " + id.value()))
                .as("seed %d", seed)
                .allSatisfy(proof -> assertThat(proof.failures()).isEmpty());
    }

    /** Periods of any length, one after the other: what one closes with, and its postings say so, the next opens with. */
    private void assertPeriodsMeet(List<LedgerAccountId> accounts) {
        LocalDate from = DAY.minusDays(1);
        Map<LedgerAccountId, Long> opening = new HashMap<>();
        while (from.isBefore(DAY.plusDays(STEPS / 10 + 2))) {
            LocalDate to = from.plusDays(random.nextInt(4));
            Map<LedgerAccountId, Money> before =
                    ledger.balancesBefore(accounts.subList(0, accounts.size() - 1), to.plusDays(1));
            for (LedgerAccountId account : accounts) {
                long closing = ledger.balanceAsOf(account, to).minor();
                assertThat(closing)
                        .as("seed %d, %s to %s", seed, from, to)
                        .isEqualTo(opening.getOrDefault(account, replayed(account, from.minusDays(1)))
                                + replayed(account, to)
                                - replayed(account, from.minusDays(1)));
                if (before.containsKey(account)) {
                    assertThat(before.get(account).minor())
                            .as("seed %d, %s", seed, to)
                            .isEqualTo(closing);
                }
                opening.put(account, closing);
            }
            from = to.plusDays(1);
        }
    }

    /** What was used of the daily caps is what was posted with them, and never beyond. */
    private void assertDailyUses(List<LedgerAccountId> accounts) {
        for (LedgerAccountId account : accounts) {
            for (LocalDate day = DAY.minusDays(1); day.isBefore(DAY.plusDays(STEPS / 10 + 1)); day = day.plusDays(1)) {
                LocalDate bookedOn = day;
                List<Orders> counted = sent.stream()
                        .filter(order -> order.dailyCount() == 3
                                && order.debit().equals(account)
                                && order.booking().equals(bookedOn))
                        .filter(order -> outcomes.get(order.key()) instanceof Posted)
                        .toList();
                DailyUse used = ledger.used(account, day, Orders.BUCKET);
                assertThat(used)
                        .as("seed %d, %s", seed, day)
                        .isEqualTo(new DailyUse(
                                counted.stream().map(Orders::amount).reduce(Money.zero(CZK), Money::plus),
                                counted.size()));
                assertThat(used.count()).isLessThanOrEqualTo(3);
                assertThat(used.amount().minor()).isLessThanOrEqualTo(1_500);
            }
        }
    }

    private Orders anyOrder(List<LedgerAccountId> accounts, LocalDate today) {
        LedgerAccountId debit = accounts.get(random.nextInt(accounts.size()));
        LedgerAccountId credit = accounts.get(random.nextInt(accounts.size()));
        Orders order = transfer(debit, credit, random.nextInt(1_000) - 20);
        return (random.nextInt(3) == 0 ? order.daily(1_500, 3) : order)
                .booked(today.minusDays(random.nextInt(12) == 0 ? 1 : 0))
                .valued(today.minusDays(random.nextInt(60)));
    }

    private void post(Orders order) {
        PostingOutcome outcome = random.nextBoolean() ? ledger.post(order.order()) : ledger.postTogether(order.order());
        sent.add(order);
        outcomes.put(order.key(), outcome);
        if (outcome instanceof Posted) {
            expect(order);
        }
    }

    private void expect(Orders order) {
        expected.merge(order.debit(), -order.amount().minor(), Long::sum);
        expected.merge(order.credit(), order.amount().minor(), Long::sum);
    }

    private void sendAgain() {
        if (!sent.isEmpty()) {
            Orders order = sent.get(random.nextInt(sent.size()));

            assertThat(ledger.post(order.order())).as("seed %d", seed).isEqualTo(outcomes.get(order.key()));
        }
    }

    private void takeBack(LocalDate today) {
        List<Orders> posted = sent.stream()
                .filter(order -> outcomes.get(order.key()) instanceof Posted)
                .toList();
        if (!posted.isEmpty()) {
            Orders original = posted.get(random.nextInt(posted.size()));
            JournalEntryId entry = ((Posted) outcomes.get(original.key())).entry();
            Orders mirrored = transfer(
                            original.credit(),
                            original.debit(),
                            original.amount().minor())
                    .kind("REVERSAL")
                    .booked(today)
                    .reversing(entry);
            post(mirrored);
        }
    }

    private void postMany(List<LedgerAccountId> accounts, LedgerAccountId cash, LocalDate today) {
        List<Orders> many = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            LedgerAccountId account = accounts.get(random.nextInt(accounts.size() - 1));
            many.add(transfer(cash, account, 1 + random.nextInt(50)).booked(today.plusDays(1)));
        }
        books.bean(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        ledger.postAll(many.stream().map(Orders::order).toList()));
        many.forEach(this::expect);
    }

    /** What the journal's entries up to a day come to, read without postings and balances. */
    private static long replayed(LedgerAccountId account, LocalDate upTo) {
        return books.asRoot()
                .sql("""
                        SELECT COALESCE(SUM(IF(credit_account_id = :account, amount_minor, -amount_minor)), 0)
                        FROM journal_entry
                        WHERE :account IN (debit_account_id, credit_account_id) AND booking_date <= :upTo""")
                .param("account", account.value())
                .param("upTo", upTo.equals(LocalDate.MAX) ? LocalDate.of(9999, 12, 31) : upTo)
                .query(Long.class)
                .single();
    }
}
