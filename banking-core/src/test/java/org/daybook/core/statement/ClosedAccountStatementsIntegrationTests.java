package org.daybook.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.daybook.core.account.Account;
import org.daybook.core.account.AccountClosures;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.NewAccount;
import org.daybook.core.account.Payout;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.customer.Customer;
import org.daybook.core.customer.Customers;
import org.daybook.core.customer.PostalAddress;
import org.daybook.core.money.Money;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.Test;

class ClosedAccountStatementsIntegrationTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    /** Closed in March: the statement of March is its last. Another account goes on. */
    @Test
    void closedAccountHasOneMoreStatementAndNoneAfter() {
        try (Books books = Books.open()) {
            books.bean(BusinessDates.class).advanceTo(LocalDate.of(2026, 3, 15), "test");
            long closed = open(books, "1");
            long other = open(books, "2");
            books.bean(Authority.class)
                    .actingAs(Principal.staff("otto", Set.of(Role.OPERATIONS)), () -> books.bean(AccountClosures.class)
                            .close("1", new Payout.Nothing()));

            assertThat(due(books, MARCH)).containsExactly(closed, other);
            issue(books, closed);
            issue(books, other);

            assertThat(due(books, APRIL)).containsExactly(other);
        }
    }

    private static long open(Books books, String reference) {
        books.bean(Customers.class)
                .register(
                        List.of(new Customer(
                                "C" + reference, "Jana Nováková", null, null, "cs", null, PostalAddress.UNKNOWN, null)),
                        LocalDate.of(2026, 3, 1));
        books.bean(Accounts.class)
                .open(List.of(new NewAccount(
                        reference,
                        List.copyOf(books.bean(Customers.class)
                                .ids(List.of("C" + reference))
                                .values()),
                        "CHECKING",
                        LocalDate.of(2026, 3, 1),
                        StatementCycle.MONTHLY,
                        Money.zero(Currency.getInstance("CZK")))));
        return books.bean(Accounts.class).find(reference).map(Account::id).orElseThrow();
    }

    private static List<Long> due(Books books, LocalDate day) {
        return books.bean(StatementRequestQueries.class).due(day).stream()
                .map(DueStatement::accountId)
                .toList();
    }

    private static void issue(Books books, long account) {
        books.asRoot().sql("""
                        INSERT INTO statement (account_id, from_date, to_date, version, number, canonical_hash, opening_minor,
                                               closing_minor, line_count, key_id, addressee_cipher, made_at)
                        VALUES (?, '2026-03-01', '2026-03-31', 1, 1, REPEAT('x', 32), 0, 0, 0, 'none', 'none', '2026-04-01')""").param(account).update();
    }
}
