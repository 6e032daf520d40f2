package org.daybook.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no session may do to proposals and decisions. Proposal 1 is tina's. */
class ForgedApprovalIntegrationTests {

    private Books books;
    private Proposal proposal;

    @BeforeEach
    void openBooks() {
        books = Books.open(ApprovalsIntegrationTests.WithHandlers.class);
        Proposing made = as("tina", Role.TELLER, () -> books.bean(Approvals.class)
                .propose(
                        ProposalKind.RAISE_LIMIT,
                        AuditSubject.account("1787"),
                        AuditDetails.of("limit_minor", 500_000),
                        "Kupuje auto 🚗"));
        proposal = ((Proposing.Proposed) made).proposal();
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    /** With the rights that a stolen console has. */
    @Test
    void databaseTakesTwoPeopleToo() throws SQLException {
        String hash = "UNHEX('" + proposal.hash() + "')";
        Map<String, String> attacks = Map.ofEntries(
                Map.entry("(1, 'APPROVED', 'STAFF tina', '', " + hash + ")", "FOUR_EYES"),
                Map.entry("(1, 'REJECTED', 'STAFF tina', 'x', " + hash + ")", "FOUR_EYES"),
                Map.entry("(1, 'WITHDRAWN', 'STAFF otto', '', " + hash + ")", "FOUR_EYES"),
                Map.entry("(1, 'APPROVED', 'STAFF tina ', '', " + hash + ")", "DECISION_FORM"),
                Map.entry("(1, 'APPROVED', 'STAFF TINA', '', " + hash + ")", "DECISION_FORM"),
                Map.entry("(1, 'APPROVED', 'JOB night', '', " + hash + ")", "DECISION_FORM"),
                Map.entry("(1, 'APPROVED', NULL, '', " + hash + ")", "DECISION_FORM"),
                Map.entry("(1, NULL, 'STAFF otto', '', " + hash + ")", "DECISION_FORM"),
                Map.entry("(1, 'APPROVED', 'STAFF otto', '', UNHEX(SHA2('x', 256)))", "DECISION_HASH"),
                Map.entry("(2, 'APPROVED', 'STAFF otto', '', " + hash + ")", "PROPOSAL_UNKNOWN"));
        for (Map.Entry<String, String> attack : attacks.entrySet()) {
            for (String verb : List.of("INSERT", "INSERT IGNORE")) {
                SQLException refusal = refusal(
                        "SET sql_mode = ''",
                        verb
                                + " INTO approval_decision (proposal_id, decision, decided_by, reason, content_sha256) VALUES "
                                + attack.getKey());
                assertThat(refusal.getMessage()).as(attack.getKey()).contains(attack.getValue());
            }
        }
        for (String setting : List.of("check_constraint_checks", "foreign_key_checks", "unique_checks")) {
            assertThat(refusal(
                                    "SET " + setting + " = 0",
                                    "INSERT INTO approval_decision (proposal_id, decision, decided_by, reason, content_sha256)"
                                            + " VALUES (1, 'APPROVED', 'STAFF otto', '', " + hash + ")")
                            .getMessage())
                    .contains("CHECKS_OFF");
        }
        assertThat(books.asRoot()
                        .sql("SELECT COUNT(*) FROM approval_decision")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(approve()).isInstanceOf(ApprovalOutcome.Executed.class);
    }

    @Test
    void databaseKeepsWhatWasProposedAndDecided() throws SQLException {
        approve();

        for (String sql : List.of(
                "UPDATE approval_proposal SET reason = 'another'",
                "DELETE FROM approval_proposal",
                "UPDATE approval_decision SET decided_by = 'STAFF olga'",
                "DELETE FROM approval_decision",
                "REPLACE INTO approval_decision SELECT * FROM approval_decision",
                "TRUNCATE TABLE approval_decision",
                "DROP TRIGGER approval_decision_takes_two")) {
            assertThat(refusal(sql).getSQLState()).as(sql).isEqualTo("42000");
        }
        String forged =
                "INSERT INTO approval_proposal (kind, subject_kind, subject_reference, content, reason, proposed_by,"
                        + " valid_hours, content_sha256) SELECT kind, subject_kind, subject_reference, content, 'another',"
                        + " proposed_by, 72, content_sha256 FROM approval_proposal";
        assertThat(refusal(forged).getMessage()).contains("PROPOSAL_HASH");
        assertThat(refusal(forged.replace(" 72,", " 7200,")).getMessage()).contains("PROPOSAL_FORM");
        for (String table : List.of("approval_proposal", "approval_decision")) {
            assertThat(books.schema()
                            .refusal(books.schema().owner(), "DELETE FROM " + table)
                            .getMessage())
                    .contains("APPROVAL_APPEND_ONLY");
        }
    }

    private ApprovalOutcome approve() {
        return as("otto", Role.OPERATIONS, () -> books.bean(Approvals.class).approve(proposal.id(), proposal.hash()));
    }

    private <T> T as(String name, Role role, Supplier<T> work) {
        return books.bean(Authority.class).actingAs(Principal.staff(name, Set.of(role)), work);
    }

    private SQLException refusal(String... statements) throws SQLException {
        return books.schema().refusal(books.schema().runtime(), statements);
    }
}
