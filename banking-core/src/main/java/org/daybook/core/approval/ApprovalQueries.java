package org.daybook.core.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.approval.Proposal.Decision;
import org.daybook.core.approval.Proposal.State;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds proposals and decisions and finds them. Times and expiry are by the database server's clock. */
@Repository
class ApprovalQueries {

    private static final String PROPOSAL = """
            SELECT p.*, d.decision, d.decided_by, d.decided_at, d.reason AS decision_reason,
                   p.expires_at <= CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00') AS expired
            FROM approval_proposal p LEFT JOIN approval_decision d ON d.proposal_id = p.id
            """;

    private static final String IS_PENDING = """
            d.proposal_id IS NULL
            AND p.expires_at > CONVERT_TZ(SYSDATE(6), @@session.time_zone, '+00:00')
            """;

    private static final int LONGEST_LIST = 500;

    private final JdbcClient jdbc;

    ApprovalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ProposalId enter(NewProposal proposal) {
        Sha256 hash = Proposal.hash(Proposal.canonicalForm(
                proposal.kind, proposal.subject, proposal.proposedBy, proposal.content, proposal.reason));
        return jdbc.sql("""
                        INSERT INTO approval_proposal (kind, subject_kind, subject_reference, content, reason, proposed_by,
                                                       valid_hours, content_sha256)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        RETURNING id""")
                .params(
                        proposal.kind.name(),
                        proposal.subject.kind(),
                        proposal.subject.reference(),
                        proposal.content.text(),
                        proposal.reason,
                        proposal.proposedBy.toString(),
                        proposal.validHours,
                        hash.bytes())
                .query((row, number) -> new ProposalId(row.getLong("id")))
                .single();
    }

    void decide(ProposalId id, State decision, Actor by, String reason, Sha256 hash) {
        jdbc.sql("""
                        INSERT INTO approval_decision (proposal_id, decision, decided_by, reason, content_sha256)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(id.value(), decision.name(), by.toString(), reason, hash.bytes())
                .update();
    }

    Optional<Proposal> find(ProposalId id) {
        return jdbc.sql(PROPOSAL + " WHERE p.id = ?")
                .param(id.value())
                .query((row, number) -> proposal(row))
                .optional();
    }

    /** As it stands; whoever else decides on it waits until the transaction ends. */
    Optional<Proposal> lock(ProposalId id) {
        return jdbc.sql("SELECT id FROM approval_proposal FORCE INDEX (PRIMARY) WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(Long.class)
                .optional()
                .flatMap(locked -> find(id));
    }

    Optional<Proposal> pendingLike(ProposalKind kind, AuditSubject subject, AuditDetails content) {
        return jdbc
                .sql(PROPOSAL
                        + " WHERE p.kind = ? AND p.subject_kind = ? AND p.subject_reference = ? AND p.content = ? AND "
                        + IS_PENDING + " ORDER BY p.id")
                .params(kind.name(), subject.kind(), subject.reference(), content.text())
                .query((row, number) -> proposal(row))
                .stream()
                .findFirst();
    }

    List<Proposal> pending(Set<ProposalKind> kinds) {
        return jdbc.sql(PROPOSAL + " WHERE p.kind IN (:kinds) AND " + IS_PENDING + " ORDER BY p.expires_at, p.id LIMIT "
                        + LONGEST_LIST)
                .param("kinds", names(kinds))
                .query((row, number) -> proposal(row))
                .list();
    }

    List<Proposal> by(Actor actor, Set<ProposalKind> kinds) {
        return jdbc.sql(PROPOSAL + " WHERE p.proposed_by = :by AND p.kind IN (:kinds) ORDER BY p.id DESC LIMIT "
                        + LONGEST_LIST)
                .param("by", actor.toString())
                .param("kinds", names(kinds))
                .query((row, number) -> proposal(row))
                .list();
    }

    List<Proposal> history(Set<ProposalKind> kinds, int offset, int limit) {
        return jdbc.sql(PROPOSAL + " WHERE p.kind IN (:kinds) ORDER BY p.id DESC LIMIT :limit OFFSET :offset")
                .param("kinds", names(kinds))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> proposal(row))
                .list();
    }

    /** Never empty, since IN () is no SQL. */
    private static List<String> names(Set<ProposalKind> kinds) {
        return kinds.isEmpty()
                ? List.of("")
                : kinds.stream().map(ProposalKind::name).toList();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        Optional<Decision> decision = decision(row);
        return new Proposal(
                new ProposalId(row.getLong("id")),
                ProposalKind.valueOf(row.getString("kind")),
                new AuditSubject(row.getString("subject_kind"), row.getString("subject_reference")),
                AuditDetails.parse(row.getString("content")),
                row.getString("reason"),
                Actor.parse(row.getString("proposed_by")),
                instant(row, "proposed_at"),
                instant(row, "expires_at"),
                Sha256.ofDigest(row.getBytes("content_sha256")),
                decision.isPresent()
                        ? State.valueOf(row.getString("decision"))
                        : row.getBoolean("expired") ? State.EXPIRED : State.PENDING,
                decision);
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? Optional.empty()
                : Optional.of(
                        new Decision(Actor.parse(by), instant(row, "decided_at"), row.getString("decision_reason")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    record NewProposal(
            ProposalKind kind,
            AuditSubject subject,
            AuditDetails content,
            String reason,
            Actor proposedBy,
            int validHours) {}
}
