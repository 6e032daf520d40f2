package org.daybook.core.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.daybook.core.ledger.Proof;
import org.daybook.core.test.Seeds;
import org.junit.jupiter.api.Test;

/** Random entries over two years, rolled up at random moments in random pieces. */
class RollUpHistoryIntegrationTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final int DAYS = 500;
    private static final int ENTRIES = 600;
    private static final List<String> ACCOUNTS = List.of("A0", "A1", "A2", "A3", "A4", "A5", "E0", "E1");
    private static final List<String> KINDS = List.of(
            "CASH_DEPOSIT", "CARD_PAYMENT", "STANDING_ORDER", "INTEREST_CREDIT", "STATEMENT_FEE", "SOMETHING_NEW");

    @Test
    void equalsTheJournalHoweverTheNightsFell() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(Seeds.next());
        try (AnalyticsBank bank = new AnalyticsBank()) {
            bank.register("C", "Somebody");
            for (String account : ACCOUNTS) {
                bank.open(
                        account,
                        account.hashCode() % 2 == 0 ? "CHECKING" : "SAVINGS",
                        account.startsWith("E") ? AnalyticsBank.EUR : AnalyticsBank.CZK,
                        "C");
            }
            for (int i = 0; i < ENTRIES; i++) {
                LocalDate day = FIRST.plusDays((long) i * DAYS / ENTRIES);
                book(bank, day, random);
                if (random.nextInt(25) == 0) {
                    bank.rollUpTo(day.minusDays(random.nextInt(5)));
                }
            }
            LocalDate last = FIRST.plusDays(DAYS + 20);
            bank.rollUpTo(last);
            Map<String, List<String>> rows = bank.rows();

            assertThat(bank.rollUps().prove(new Days(FIRST, last))).hasSize(3).allMatch(Proof::holds);
            bank.forget();
            bank.rollUpTo(last);
            assertThat(bank.rows()).isEqualTo(rows);
            assertThat(flowsByCurrency(bank)).isEqualTo(balancesByCurrency(bank, last));
        }
    }

    private static void book(AnalyticsBank bank, LocalDate day, RandomGenerator random) {
        String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        long amount = random.nextLong(1, 90_000);
        if (random.nextInt(4) == 0) {
            String other = account.startsWith("E")
                    ? account.equals("E0") ? "E1" : "E0"
                    : "A" + (account.charAt(1) - '0' + 1 + random.nextInt(5)) % 6;
            bank.transfer(day.toString(), account, other, amount);
        } else {
            bank.book(
                    day.toString(),
                    account,
                    random.nextBoolean() ? amount : -amount,
                    KINDS.get(random.nextInt(KINDS.size())));
        }
    }

    /** Everything that came in, less everything that went out. */
    private static Map<String, Long> flowsByCurrency(AnalyticsBank bank) {
        Map<String, Long> sums = new TreeMap<>();
        bank.asViewer(() -> bank.analytics().flows(FIRST, FIRST.plusDays(DAYS + 20)))
                .forEach(flow -> sums.merge(
                        flow.in().amount().currency().getCurrencyCode(),
                        flow.in().amount().minus(flow.out().amount()).minor(),
                        Long::sum));
        return sums;
    }

    private static Map<String, Long> balancesByCurrency(AnalyticsBank bank, LocalDate day) {
        Map<String, Long> sums = new TreeMap<>();
        bank.asViewer(() -> bank.analytics().balances(day, day))
                .forEach(balance -> sums.merge(
                        balance.net().currency().getCurrencyCode(),
                        balance.net().minor(),
                        Long::sum));
        return sums;
    }
}
