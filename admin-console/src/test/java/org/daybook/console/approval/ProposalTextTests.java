package org.daybook.console.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.audit.AuditDetails;
import org.junit.jupiter.api.Test;

class ProposalTextTests {

    private static final AuditDetails LIMIT = AuditDetails.of("kind", "WITHDRAWAL")
            .with("channel", "*")
            .with("most_minor", 900_000)
            .with("currency", "CZK")
            .with("most_count", 3)
            .with("before", "400000 2");

    private static final AuditDetails TERMS = AuditDetails.of("product", "CHECKING")
            .with("currency", "CZK")
            .with("valid_from", "2026-04-01")
            .with("overdraft_minor", 5_000_000)
            .with("overdraft_before", 2_000_000)
            .with("credit_rate", "0.001000")
            .with("debit_rate", "0.125000")
            .with("day_count", "ACT_365")
            .with("monthly_fee_minor", 4_900)
            .with("terms_before", "0f".repeat(32))
            .with("limit_01", "WITHDRAWAL * 900000 3 400000 2")
            .with("limit_02", "TRANSFER MOBILE 50000 1 none")
            .with("dropped_01", "WITHDRAWAL ATM 200000 5");

    @Test
    void limitIsReadAsTheLimitsScreenWritesIt() {
        assertThat(facts(ProposalKind.RAISE_LIMIT, LIMIT))
                .containsExactly(
                        Map.entry("Orders", "Withdrawals"),
                        Map.entry("Channel", "All channels"),
                        Map.entry("Most a day", "9,000.00 CZK"),
                        Map.entry("Orders a day", "3"),
                        Map.entry("So far", "4,000.00 CZK, 2 orders"));
        assertThat(facts(ProposalKind.RAISE_LIMIT, LIMIT.with("before", "none")))
                .containsEntry("So far", "no limit");
    }

    @Test
    void termsAreReadAsTheProductsScreenWritesThem() {
        assertThat(facts(ProposalKind.RAISE_TERMS, TERMS))
                .containsExactly(
                        Map.entry("Product", "Current account"),
                        Map.entry("Currency", "CZK"),
                        Map.entry("From", "01/04/2026"),
                        Map.entry("Credit interest", "0.10 % a year"),
                        Map.entry("Overdraft interest", "12.50 % a year"),
                        Map.entry("Days are counted as", "Actual days over 365"),
                        Map.entry("Monthly fee", "49.00 CZK"),
                        Map.entry("Overdraft limit of a new account", "50,000.00 CZK, so far 20,000.00 CZK"),
                        Map.entry("Daily limit: Withdrawals", "9,000.00 CZK in 3, so far 4,000.00 CZK in 2"),
                        Map.entry("Daily limit: Transfers, Mobile", "500.00 CZK in 1, so far no limit"),
                        Map.entry("Daily limit: Withdrawals, ATM", "No limit any more, so far 2,000.00 CZK in 5"));
        assertThat(facts(ProposalKind.RAISE_TERMS, TERMS.with("overdraft_before", "none")))
                .containsEntry("Overdraft limit of a new account", "50,000.00 CZK, so far none");
    }

    @Test
    void termsThatAreNotKnownStandAsTheyWereWritten() {
        assertThat(facts(ProposalKind.RAISE_TERMS, TERMS.with("limit_02", "TRANSFER MOBILE 50000 1")))
                .hasSize(13)
                .containsEntry("Limit 02", "transfer mobile 50000 1");
        assertThat(facts(ProposalKind.RAISE_TERMS, TERMS.with("until", "2026-12-31")))
                .containsEntry("Until", "2026-12-31");
    }

    /** Nothing that would be done is hidden from whoever approves. */
    @Test
    void whatIsNotKnownStandsAsItWasWritten() {
        assertThat(facts(ProposalKind.RAISE_LIMIT, LIMIT.with("until", "2026-12-31")))
                .hasSize(7)
                .containsEntry("Until", "2026-12-31")
                .containsEntry("Most minor", "900000");
        assertThat(facts(
                        ProposalKind.ROLE_CHANGE,
                        AuditDetails.of("roles_before", "VIEWER").with("roles", "AUDITOR TELLER")))
                .containsEntry("Roles before", "viewer")
                .containsEntry("Roles", "auditor teller");
        assertThat(facts(
                        ProposalKind.UNFREEZE,
                        AuditDetails.of("account", "A007").with("scope", "DEBITS")))
                .containsEntry("Account", "A007")
                .containsEntry("Scope", "debits");
    }

    private static Map<String, String> facts(ProposalKind kind, AuditDetails content) {
        return ProposalText.facts(kind, content.values());
    }
}
