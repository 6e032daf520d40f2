package org.daybook.console.test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.core.category.Categories;
import org.daybook.core.fraud.Alerts;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.Typology;
import org.daybook.core.ledger.AccountPosting;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.PostingFilter;
import org.daybook.core.ledger.PostingSort;
import org.daybook.core.ledger.Postings;
import org.daybook.core.money.Money;

/**
 * What some of the bank's customers do in March 2026, and what a scan would say of it: a ring through the accounts 21 to 25, cash
 * in pieces into account 28.
 */
final class ConsoleCrimes {

    private static final List<Integer> RING = List.of(21, 22, 23, 24, 25);
    private static final int PIECES = 28;

    private ConsoleCrimes() {}

    /** The entries of a day. */
    static List<EntryOrder> on(ConsoleBank bank, LocalDate day) {
        if (day.getMonthValue() != 3) {
            return List.of();
        }
        return switch (day.getDayOfMonth()) {
            case 9 -> List.of(pay(bank, 0, 1_840_000, day));
            case 10 -> List.of(pay(bank, 1, 1_795_000, day), cash(bank, 895_000, day));
            case 12 -> List.of(pay(bank, 2, 1_760_000, day), cash(bank, 940_000, day));
            case 13 -> List.of(cash(bank, 915_000, day));
            case 16 -> List.of(pay(bank, 3, 1_722_000, day), cash(bank, 970_000, day));
            case 18 -> List.of(pay(bank, 4, 1_690_000, day), cash(bank, 925_000, day));
            default -> List.of();
        };
    }

    private static EntryOrder pay(ConsoleBank bank, int place, long minor, LocalDate day) {
        LedgerAccountId from = bank.customer(RING.get(place));
        LedgerAccountId to = bank.customer(RING.get((place + 1) % RING.size()));
        return bank.entry("TRANSFER", from, to, minor, day, "Invoice " + (411 + 7 * place), null);
    }

    private static EntryOrder cash(ConsoleBank bank, long minor, LocalDate day) {
        return bank.entry(
                "CASH_DEPOSIT", bank.bank("CASH_DEPOSIT"), bank.customer(PIECES), minor, day, "Cash deposit", null);
    }

    /** The alerts 2 and 3. */
    static void raise(ConsoleBank bank) {
        LocalDate march = LocalDate.of(2026, 3, 1);
        List<JournalEntryId> ring = RING.stream()
                .flatMap(account -> entries(bank, account, "TRANSFER"))
                .distinct()
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .toList();
        bank.bean(Alerts.class)
                .raise(List.of(
                        new Finding(
                                Typology.STRUCTURING,
                                List.of(bank.customer(PIECES)),
                                entries(bank, PIECES, "CASH_DEPOSIT").toList(),
                                780,
                                march.withDayOfMonth(10),
                                march.withDayOfMonth(18),
                                Money.ofMinor(4_645_000, ConsoleBank.CZK),
                                "46,450.00 CZK in cash came into account A028 in 5 deposits within 9 days, each of them between"
                                        + " 8,950.00 and 9,700.00 and below the 10,000.00 at which somebody would have to ask."),
                        new Finding(
                                Typology.RING,
                                RING.stream().map(bank::customer).toList(),
                                ring,
                                912,
                                march.withDayOfMonth(9),
                                march.withDayOfMonth(18),
                                Money.ofMinor(8_807_000, ConsoleBank.CZK),
                                "18,400.00 CZK left account A021 and came back through 4 other accounts within 10 days. None of"
                                        + " the five had ever paid the next one before.")));
    }

    private static Stream<JournalEntryId> entries(ConsoleBank bank, int account, String kind) {
        return bank
                .bean(Postings.class)
                .page(
                        bank.customer(account),
                        PostingFilter.ALL.ofKind(kind),
                        bank.bean(Categories.class).current(),
                        PostingSort.SEQUENCE,
                        true,
                        0,
                        20)
                .stream()
                .map(AccountPosting::entry);
    }
}
