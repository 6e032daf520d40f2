package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.NewAccount;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.customer.Customer;
import org.daybook.core.customer.Customers;
import org.daybook.core.customer.PostalAddress;
import org.daybook.core.intake.ImportQueries.KeptControl;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.Proof;
import org.daybook.core.money.Money;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationIntegrationTests {

    private static final Currency CZK = Currency.getInstance("CZK");
    private static final LocalDate DAY = LocalDate.of(1994, 2, 1);

    private Books books;
    private Account account;

    /** One deposit met exactly, one met by a rounding entry of 0.10. */
    @BeforeEach
    void openBooks() {
        books = Books.open();
        Customers customers = books.bean(Customers.class);
        PostalAddress nowhere = new PostalAddress(null, null, null, null);
        customers.register(List.of(new Customer("C1", "Jana Nováková", null, null, "cs", null, nowhere, null)), DAY);
        books.bean(Accounts.class)
                .open(List.of(new NewAccount(
                        "A00576",
                        List.of(Objects.requireNonNull(
                                customers.ids(Set.of("C1")).get("C1"))),
                        "CURRENT",
                        DAY,
                        StatementCycle.MONTHLY,
                        Money.zero(CZK))));
        account = books.bean(Accounts.class).find("A00576").orElseThrow();
        post("deposit-1", "CASH_DEPOSIT", BankRole.CASH, 100_000);
        post("deposit-2", "CASH_DEPOSIT", BankRole.CASH, 50_000);
        post("rounding-2", "ROUNDING", BankRole.ROUNDING, 10);
        books.bean(ImportQueries.class)
                .keep(List.of(
                        new KeptControl(account.ledgerAccount(), 1, "E1", 100_000, false),
                        new KeptControl(account.ledgerAccount(), 3, "E2", 150_010, true)));
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void countsControlBalancesMetExactlyAndByRounding() {
        List<Proof> proofs = books.bean(Reconciliation.class).prove();

        assertThat(proofs).hasSize(18).allMatch(Proof::holds);
        assertThat(proofs.subList(15, 17))
                .extracting(Proof::claim, Proof::counted, Proof::failed)
                .containsExactly(
                        tuple("Every control balance of a sending bank is our balance after its posting", 1L, 0L),
                        tuple(
                                "Every control balance kept with a rounding difference is met by a rounding entry of at most 0.10",
                                1L,
                                0L));
    }

    @Test
    void findsChangedControlBalance() {
        books.asRoot()
                .sql("UPDATE control_balance SET balance_minor = balance_minor + 1 WHERE sequence = 3")
                .update();

        assertThat(failures())
                .containsExactly(
                        "Account A00576 (" + account.number() + "): the control balance of entry E2 is 1,500.11"
                                + " but the balance after posting 3 is 1,500.10.");
    }

    @Test
    void findsRoundingThatIsNoneAndExactnessThatIsNone() {
        books.asRoot().sql("UPDATE control_balance SET rounded = NOT rounded").update();

        String named = "Account A00576 (" + account.number() + "): ";
        assertThat(failures())
                .containsExactly(
                        named
                                + "the control balance of entry E2 is kept as met exactly, but posting 3 is a rounding entry.",
                        named
                                + "the control balance of entry E1 is kept as rounded, but posting 1 is no rounding entry.");
    }

    @Test
    void namesAccountAndSequenceOfChangedPosting() {
        books.asRoot()
                .sql("UPDATE posting SET balance_after_minor = 150001 WHERE account_id = ? AND sequence = 3")
                .param(account.ledgerAccount().value())
                .update();

        String named = "Account A00576 (" + account.number() + "): ";
        assertThat(failures())
                .containsExactly(
                        named + "the balance after posting 3 is stored as 1,500.01 but its postings come to 1,500.10.",
                        named + "its balance is stored as 1,500.10, but posting 3, its last, leaves 1,500.01.",
                        named
                                + "the control balance of entry E2 is 1,500.10 but the balance after posting 3 is 1,500.01.");
    }

    private List<String> failures() {
        return books.bean(Reconciliation.class).prove().stream()
                .flatMap(proof -> proof.failures().stream())
                .toList();
    }

    private void post(String key, String kind, BankRole role, long minor) {
        LedgerAccountId bank = books.bean(LedgerAccounts.class).ofBank(role, CZK);
        books.bean(Ledger.class)
                .post(new EntryOrder(
                        new EntryOrder.Origin(key, key, null, "TEST", "test"),
                        kind,
                        bank,
                        account.ledgerAccount(),
                        Money.ofMinor(minor, CZK),
                        EntryOrder.Dates.on(DAY),
                        "",
                        EntryOrder.Counterparty.UNKNOWN,
                        null));
    }
}
