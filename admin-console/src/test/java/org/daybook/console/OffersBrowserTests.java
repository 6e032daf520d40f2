package org.daybook.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.console.test.Chromium;
import org.daybook.console.test.ConsoleBank;
import org.daybook.core.account.AccountEntries;
import org.daybook.core.account.AccountEntry;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.category.CategoryDesk;
import org.daybook.core.ledger.PostingFilter;
import org.daybook.core.ledger.PostingSort;
import org.daybook.core.product.ProductDesk;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;

/** What staff do to products, categories and freeze codes in a real browser, and what the core says of it then. */
class OffersBrowserTests extends ConsoleInABrowser {

    @Test
    void givesAProductNewTerms() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/products");
        desk.press("New terms: Savings account in PLN");
        desk.typeDay("From", "27/03/2026");
        desk.type("Credit interest, % a year", "2.125");
        desk.confirm("Set");
        desk.shows("New terms can hold from 28/03/2026 on, not before.");
        desk.typeDay("From", "01/04/2026");
        desk.type("Monthly fee", "12.5");
        desk.confirm("Set");
        desk.isDone();

        ProductTerms terms = as(
                        Role.VIEWER, () -> bean(ProductDesk.class).history("SAVINGS", Currency.getInstance("PLN")))
                .getFirst();
        assertThat(terms.validFrom()).isEqualTo("2026-04-01");
        assertThat(terms.interest().creditRate()).isEqualByComparingTo("0.02125");
        assertThat(terms.monthlyFee().minor()).isEqualTo(1_250);
    }

    @Test
    void proposesTermsWithALargerOverdraft() {
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/products");
        desk.press("New terms: Savings account in HUF");
        desk.type("Overdraft limit of a new account", "5000");
        desk.confirm("Set");
        desk.shows("Give a reason of at most 500 characters.");
        desk.type("Reason", "Customers ask for it");
        desk.confirm("Set");
        desk.shows("waits for a colleague's approval");

        assertThat(as(Role.OPERATIONS, () -> bean(Approvals.class).pending()))
                .anyMatch(proposal -> proposal.kind() == ProposalKind.RAISE_TERMS
                        && proposal.subject().reference().equals("SAVINGS HUF")
                        && proposal.content().values().get("overdraft_minor").equals("500000"));
        assertThat(as(Role.VIEWER, () -> bean(ProductDesk.class).history("SAVINGS", Currency.getInstance("HUF"))))
                .hasSize(1);
    }

    @Test
    void triesARuleAddsItAndRemovesIt() {
        String account = ConsoleBank.account(18);
        long racek = entries(account).stream()
                .filter(entry -> entry.counterparty().name().equals(Optional.of("Kavárna Racek")))
                .count();
        assertThat(racek).isPositive();
        Chromium.signIn(page, Role.OPERATIONS);
        page.navigate("/categories");
        desk.press("New rule");
        desk.type("Is shown as", "Eating out");
        desk.confirm("Add");
        desk.shows("A rule needs a kind, a counterparty or words of a narrative.");
        desk.type("Counterparty has", "kavarna racek");
        desk.type("Try it on account", account);
        desk.confirm("Try");
        desk.shows("Would decide about " + racek + (racek == 1 ? " entry" : " entries"));
        desk.confirm("Add");
        desk.isDone();
        desk.shows("Eating out");

        assertThat(as(Role.VIEWER, () -> bean(AccountEntries.class)
                        .count(account, PostingFilter.ALL.inCategory("EATING_OUT"))))
                .isEqualTo(racek);
        long rule = as(Role.VIEWER, () -> bean(CategoryDesk.class).rules())
                .getFirst()
                .id();
        desk.press("Remove rule " + rule);
        desk.confirm("Remove");
        desk.isDone();
        assertThat(as(Role.VIEWER, () -> bean(CategoryDesk.class).rules())).noneMatch(onFile -> onFile.id() == rule);
    }

    @Test
    void proposesThatFreezesOfACodeMayExpire() {
        Chromium.signIn(page, Role.ANALYST);
        page.navigate("/freeze-codes");
        desk.press("Propose to allow expiry: Customer's request");
        desk.confirm("Propose");
        desk.shows("Give a reason of at most 500 characters.");
        desk.type("Reason", "Cards found again within a week");
        desk.confirm("Propose");
        desk.shows("waits for a colleague's approval");

        assertThat(as(Role.ANALYST, () -> bean(Approvals.class).pending()))
                .anyMatch(proposal -> proposal.kind() == ProposalKind.EXPIRING_FREEZE
                        && proposal.subject().reference().equals("CUSTOMER_REQUEST")
                        && proposal.reason().equals("Cards found again within a week"));
    }

    private static List<AccountEntry> entries(String account) {
        return as(Role.VIEWER, () -> bean(AccountEntries.class)
                .page(account, PostingFilter.ALL, PostingSort.SEQUENCE, false, 0, 1_000));
    }
}
