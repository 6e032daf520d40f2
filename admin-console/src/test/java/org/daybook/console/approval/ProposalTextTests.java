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
