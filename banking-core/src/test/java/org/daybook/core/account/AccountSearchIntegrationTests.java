package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.ADMINISTRATOR;
import static org.daybook.core.account.SampleBank.ANALYST;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.VIEWER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.daybook.core.security.NotPermitted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountSearchIntegrationTests {

    private static SampleBank bank;

    @BeforeAll
    static void openBank() {
        bank = new SampleBank();
        bank.open("2", 50_000, "Jana Nováková", "Karel Novák");
        bank.open("10", 0, "Žofie Černá");
        bank.open("100", 0, "Šimon Adam");
        bank.open("A_1", 0, "100 % Bio s.r.o.");
        bank.open("AX1", 0, "Novák Karel");
        bank.fund("2", 12_345);
        bank.fund("10", 99);
        bank.as(ANALYST, () -> bank.bean(Freezes.class)
                .freeze("10", FreezeOrder.of(FreezeScope.CREDITS, FreezeCode.OTHER, "Exercise")));
        bank.books()
                .asRoot()
                .sql("UPDATE ledger_account SET held_minor = 345 WHERE id = ?")
                .param(bank.account("2").ledgerAccount().value())
                .update();
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @Test
    void findsManyByReferenceOrNumberInOneQuestion() {
        String number = bank.account("10").number();
        String inGroups =
                bank.account("100").number().replaceAll("(.{4})", "$1 ").strip();

        assertThat(bank.bean(Accounts.class).find(List.of("2", number, inGroups, "4711", "Žofie")))
                .containsOnlyKeys("2", number, inGroups)
                .containsEntry(number, bank.account("10"))
                .containsEntry(inGroups, bank.account("100"));
        assertThat(bank.bean(Accounts.class).find(List.of())).isEmpty();
    }

    @Test
    void showsWhatStaffNeed() {
        AccountOverview overview =
                bank.as(VIEWER, () -> bank.bean(AccountSearch.class).find("2")).orElseThrow();

        assertThat(overview)
                .isEqualTo(new AccountOverview(
                        "2",
                        bank.account("2").number(),
                        "CURRENT",
                        List.of("Jana Nováková", "Karel Novák"),
                        Money.ofMinor(12_345, CZK),
                        Money.ofMinor(50_000, CZK),
                        Money.ofMinor(345, CZK),
                        Money.zero(CZK),
                        Money.ofMinor(62_000, CZK),
                        Optional.empty(),
                        DAY.minusYears(1),
                        StatementCycle.MONTHLY,
                        DAY,
                        null));
        assertThat(bank.as(VIEWER, () -> bank.bean(AccountSearch.class).find("10"))
                        .orElseThrow()
                        .freeze())
                .contains(FreezeScope.CREDITS);
        assertThat(bank.as(VIEWER, () -> bank.bean(AccountSearch.class).find("Nováková")))
                .isEmpty();
    }

    @Test
    void findsByNameWhateverCaseAccentsAndOrder() {
        assertThat(found("novak")).containsExactly("2", "AX1");
        assertThat(found("NOVÁKOVÁ")).containsExactly("2");
        assertThat(found("karel novák")).containsExactly("2", "AX1");
        assertThat(found(" cerna  zofie ")).containsExactly("10");
        // Both words must be of one person.
        assertThat(found("jana karel")).isEmpty();
    }

    @Test
    void findsByReferenceAndNumber() {
        String number = bank.account("100").number();

        assertThat(found("10")).contains("10", "100").doesNotContain("AX1");
        assertThat(found(number)).containsExactly("100");
        assertThat(found(number.replaceAll("(.{4})", "$1 "))).containsExactly("100");
        assertThat(found(number.toLowerCase(Locale.ROOT))).containsExactly("100");
        assertThat(found(number.substring(12))).containsExactly("100");
    }

    @Test
    void takesSignsOfPatternsLiterally() {
        assertThat(found("A_1")).containsExactly("A_1");
        assertThat(found("100 %")).containsExactly("A_1");
        assertThat(found("%")).containsExactly("A_1");
        assertThat(found("!")).isEmpty();
        assertThat(found("'; DROP TABLE account --")).isEmpty();
    }

    @Test
    void sortsAndPages() {
        assertThat(page(AccountFilter.ALL, AccountSort.REFERENCE, true, 0, 10))
                .containsExactly("2", "10", "100", "AX1", "A_1");
        assertThat(page(AccountFilter.ALL, AccountSort.HOLDER, true, 0, 10))
                .containsExactly("A_1", "2", "AX1", "100", "10");
        assertThat(page(AccountFilter.ALL, AccountSort.HOLDER, false, 0, 2)).containsExactly("10", "100");
        assertThat(page(AccountFilter.ALL, AccountSort.BALANCE, false, 0, 2)).containsExactly("2", "10");
        assertThat(page(AccountFilter.ALL, AccountSort.OPENED_ON, true, 3, 2)).containsExactly("AX1", "A_1");
        assertThat(page(AccountFilter.ALL, AccountSort.PRODUCT, true, 5, 2)).isEmpty();
        assertThat(page(AccountFilter.ALL, AccountSort.NUMBER, true, 0, 10))
                .containsExactlyElementsOf(bank.books()
                        .asRoot()
                        .sql("SELECT reference FROM account ORDER BY number")
                        .query(String.class)
                        .list());
    }

    @Test
    void countsWhatItFinds() {
        assertThat(count(AccountFilter.ALL)).isEqualTo(5);
        assertThat(count(AccountFilter.of("novak"))).isEqualTo(2);
        assertThat(count(new AccountFilter("", true))).isEqualTo(1);
        assertThat(page(new AccountFilter("", true), AccountSort.REFERENCE, true, 0, 10))
                .containsExactly("10");
        assertThat(count(new AccountFilter("novak", true))).isZero();
    }

    /** A customer who has married is found by the name of now. */
    @Test
    void findsByLatestName() {
        bank.open("900", 0, "Eva Malá");
        bank.books().asRoot().sql("""
                        INSERT INTO customer_version (customer_id, valid_from, recorded_at, full_name, language, key_id)
                        SELECT customer_id, '2026-06-01', recorded_at, 'Eva Velká', language, key_id
                        FROM customer_version WHERE full_name = 'Eva Malá'""").update();

        assertThat(found("eva velka")).containsExactly("900");
        assertThat(found("eva mala")).isEmpty();
        bank.books()
                .asRoot()
                .sql("DELETE FROM account_holder WHERE account_id = ?")
                .param(bank.account("900").id())
                .update();
        bank.books().asRoot().sql("DELETE FROM account WHERE reference = '900'").update();
    }

    @Test
    void isForThoseAloneWhoMay() {
        AccountSearch search = bank.bean(AccountSearch.class);
        assertThatThrownBy(() -> search.count(AccountFilter.ALL)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> bank.as(ADMINISTRATOR, () -> search.count(AccountFilter.ALL)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> bank.as(ADMINISTRATOR, () -> search.find("2"))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        bank.as(ADMINISTRATOR, () -> search.page(AccountFilter.ALL, AccountSort.REFERENCE, true, 0, 1)))
                .isInstanceOf(NotPermitted.class);
    }

    private static List<String> found(String text) {
        return page(AccountFilter.of(text), AccountSort.REFERENCE, true, 0, 100);
    }

    private static List<String> page(AccountFilter filter, AccountSort sort, boolean ascending, int offset, int limit) {
        return bank
                .as(VIEWER, () -> bank.bean(AccountSearch.class).page(filter, sort, ascending, offset, limit))
                .stream()
                .map(AccountOverview::reference)
                .toList();
    }

    private static long count(AccountFilter filter) {
        return bank.as(VIEWER, () -> bank.bean(AccountSearch.class).count(filter));
    }
}
