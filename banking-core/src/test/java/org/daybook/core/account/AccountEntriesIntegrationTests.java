package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.ADMINISTRATOR;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;
import static org.daybook.core.account.SampleBank.VIEWER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.daybook.core.account.AccountEntry.Counterparty;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.ledger.PostingFilter;
import org.daybook.core.ledger.PostingSort;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.test.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountEntriesIntegrationTests {

    private static SampleBank bank;

    /** 40 entries, four a day for ten days; another account's in between. */
    @BeforeAll
    static void openBank() {
        bank = new SampleBank();
        bank.open("1", 10_000_000, "Jana Nováková");
        bank.open("2", 0, "Karel Novák");
        for (int i = 0; i < 40; i++) {
            bank.book(
                    "1",
                    (i % 3 == 0 ? -1 : 1) * (100L + i * 37 % 11),
                    DAY.plusDays(i / 4),
                    i % 2 == 0 ? "CARD_PAYMENT" : "CASH_DEPOSIT",
                    i % 5 == 0 ? "Káva č. " + i : "50% off_" + i,
                    i % 7 == 0 ? "Řeznictví Žák" : null);
            bank.book("2", 1, DAY.plusDays(i / 4), "CASH_DEPOSIT", "Káva", null);
        }
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @Test
    void showsEntryAsItStandsInTheAccount() {
        AccountEntry first =
                page(PostingFilter.ALL, PostingSort.SEQUENCE, true, 0, 1).getFirst();

        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.side()).isEqualTo(Side.DEBIT);
        assertThat(first.amount()).isEqualTo(Money.ofMinor(100, CZK));
        assertThat(first.balanceAfter()).isEqualTo(Money.ofMinor(-100, CZK));
        assertThat(first.bookingDate()).isEqualTo(DAY);
        assertThat(first.kind()).isEqualTo("CARD_PAYMENT");
        assertThat(first.narrative()).isEqualTo("Káva č. 0");
        assertThat(first.reference()).startsWith("test/");
        assertThat(first.counterparty())
                .isEqualTo(new Counterparty(Optional.of("Řeznictví Žák"), Optional.empty(), Optional.empty()));
    }

    /** Every filter, sort and page against the same done by hand, from a random seed. */
    @Test
    void answersLikeSearchingByHand() {
        Random random = new Random(Seeds.next());
        List<AccountEntry> all = page(PostingFilter.ALL, PostingSort.SEQUENCE, true, 0, 100);
        assertThat(all).extracting(AccountEntry::sequence).containsExactlyElementsOf(upTo(40));
        for (int round = 0; round < 150; round++) {
            PostingFilter filter = PostingFilter.ALL;
            Predicate<AccountEntry> meant = entry -> true;
            if (random.nextBoolean()) {
                var from = DAY.plusDays(random.nextInt(14) - 2);
                var to = from.plusDays(random.nextInt(5) - 1);
                filter = filter.booked(from, to);
                meant = meant.and(entry -> !entry.bookingDate().isBefore(from)
                        && !entry.bookingDate().isAfter(to));
            }
            if (random.nextInt(3) == 0) {
                filter = filter.ofKind("CARD_PAYMENT");
                meant = meant.and(entry -> entry.kind().equals("CARD_PAYMENT"));
            }
            if (random.nextInt(3) == 0) {
                filter = filter.containing("kava");
                meant = meant.and(entry -> entry.narrative().startsWith("Káva"));
            }
            if (random.nextInt(3) == 0) {
                long least = 99 + random.nextInt(8);
                filter = filter.between(least, least + 4);
                meant = meant.and(entry ->
                        entry.amount().minor() >= least && entry.amount().minor() <= least + 4);
            }
            PostingSort sort = random.nextBoolean() ? PostingSort.SEQUENCE : PostingSort.AMOUNT;
            boolean ascending = random.nextBoolean();
            int offset = random.nextInt(12);
            int limit = 1 + random.nextInt(12);

            List<AccountEntry> expected =
                    new ArrayList<>(all.stream().filter(meant).toList());
            long count = expected.size();
            expected.sort(
                    sort == PostingSort.SEQUENCE
                            ? Comparator.comparing(AccountEntry::sequence)
                            : Comparator.comparing(AccountEntry::amount).thenComparing(AccountEntry::sequence));
            if (!ascending) {
                Collections.reverse(expected);
            }
            assertThat(page(filter, sort, ascending, offset, limit))
                    .as("%s %s %s %s %s", filter, sort, ascending, offset, limit)
                    .isEqualTo(expected.stream().skip(offset).limit(limit).toList());
            assertThat(count(filter)).as("%s", filter).isEqualTo(count);
        }
    }

    @Test
    void sortsByEveryColumn() {
        for (PostingSort sort : PostingSort.values()) {
            List<AccountEntry> up = page(PostingFilter.ALL, sort, true, 0, 100);
            List<AccountEntry> down = page(PostingFilter.ALL, sort, false, 0, 100);

            assertThat(up).hasSize(40);
            assertThat(down).containsExactlyElementsOf(up.reversed());
        }
        assertThat(page(PostingFilter.ALL, PostingSort.BALANCE_AFTER, true, 0, 100))
                .isSortedAccordingTo(Comparator.comparing(AccountEntry::balanceAfter));
        assertThat(page(PostingFilter.ALL, PostingSort.KIND, true, 0, 100))
                .isSortedAccordingTo(Comparator.comparing(AccountEntry::kind));
    }

    @Test
    void looksForTextInNarrativeAndCounterpartyLiterally() {
        assertThat(count(PostingFilter.ALL.containing("REZNICTVI"))).isEqualTo(6);
        assertThat(count(PostingFilter.ALL.containing(" káva "))).isEqualTo(8);
        assertThat(count(PostingFilter.ALL.containing("50%"))).isEqualTo(32);
        assertThat(count(PostingFilter.ALL.containing("off_39"))).isEqualTo(1);
        assertThat(count(PostingFilter.ALL.containing("off%39"))).isZero();
        assertThat(count(PostingFilter.ALL.containing(""))).isEqualTo(40);
        assertThat(count(PostingFilter.ALL.ofKind("Žádný"))).isZero();
        assertThat(bank.as(VIEWER, () -> bank.bean(AccountEntries.class).kinds("1")))
                .containsExactly("CARD_PAYMENT", "CASH_DEPOSIT");
    }

    /** Nobody names the other party of a transfer within the bank; the books know it. */
    @Test
    void namesCustomerOnTheOtherSide() {
        bank.open("3", 100_000, "Eva Malá", "Ota Malý");
        bank.open("4", 0, "Petr Velký");
        bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .transfer(
                        new Transfer("names", "BRANCH", "3", new Beneficiary.Here("4"), Money.ofMinor(500, CZK), "")));

        assertThat(bank.as(VIEWER, () -> bank.bean(AccountEntries.class)
                                .page("4", PostingFilter.ALL, PostingSort.SEQUENCE, true, 0, 10))
                        .getFirst()
                        .counterparty())
                .isEqualTo(new Counterparty(
                        Optional.of("Eva Malá"),
                        Optional.empty(),
                        Optional.of(bank.account("3").number())));
    }

    @Test
    void unknownAccountHasNoEntries() {
        AccountEntries entries = bank.bean(AccountEntries.class);
        assertThat(bank.as(VIEWER, () -> entries.count("4711", PostingFilter.ALL)))
                .isZero();
        assertThat(bank.as(VIEWER, () -> entries.page("4711", PostingFilter.ALL, PostingSort.KIND, true, 0, 9)))
                .isEmpty();
    }

    @Test
    void isForThoseAloneWhoMay() {
        AccountEntries entries = bank.bean(AccountEntries.class);
        assertThatThrownBy(() -> entries.count("1", PostingFilter.ALL)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> bank.as(
                        ADMINISTRATOR, () -> entries.page("1", PostingFilter.ALL, PostingSort.SEQUENCE, true, 0, 1)))
                .isInstanceOf(NotPermitted.class);
    }

    private static List<AccountEntry> page(
            PostingFilter filter, PostingSort sort, boolean ascending, int offset, int limit) {
        return bank.as(VIEWER, () -> bank.bean(AccountEntries.class).page("1", filter, sort, ascending, offset, limit));
    }

    private static long count(PostingFilter filter) {
        return bank.as(VIEWER, () -> bank.bean(AccountEntries.class).count("1", filter));
    }

    private static List<Long> upTo(long last) {
        List<Long> sequences = new ArrayList<>();
        for (long sequence = 1; sequence <= last; sequence++) {
            sequences.add(sequence);
        }
        return sequences;
    }
}
