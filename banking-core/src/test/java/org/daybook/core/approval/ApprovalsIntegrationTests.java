package org.daybook.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.approval.ApprovalOutcome.Executed;
import org.daybook.core.approval.ApprovalOutcome.Reason;
import org.daybook.core.approval.Proposal.State;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.security.Sha256;
import org.daybook.core.test.Books;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

class ApprovalsIntegrationTests {

    private static final Principal ANNA = Principal.staff("anna", Set.of(Role.ANALYST));
    private static final Principal ZOE = Principal.staff("zoe", Set.of(Role.ANALYST));
    private static final Principal TINA = Principal.staff("tina", Set.of(Role.TELLER));
    private static final Principal OTTO = Principal.staff("otto", Set.of(Role.OPERATIONS));
    private static final Principal AUDREY = Principal.staff("audrey", Set.of(Role.AUDITOR));
    private static final AuditSubject ACCOUNT = AuditSubject.account("1787");
    private static final AuditDetails CONTENT =
            AuditDetails.of("limit_minor", 500_000).with("currency", "CZK");
    private static final String REASON = "Kupuje auto; čeká na převod 🚗";

    private Books books;
    private Approvals approvals;
    private Limits limits;

    /** Raises a limit in memory and a marker in the database; tells what it was given. */
    static final class Limits implements ProposalHandler {

        private final List<String> raised = Collections.synchronizedList(new ArrayList<>());
        private Optional<String> stale = Optional.empty();

        @Override
        public ProposalKind kind() {
            return ProposalKind.RAISE_LIMIT;
        }

        @Override
        public Execution execute(Proposal proposal, Actor approver) {
            raised.add(proposal.subject().reference() + " " + proposal.content().values() + " " + approver);
            return stale.<Execution>map(Execution.NotDone::new).orElse(new Execution.Done());
        }
    }

    /** No stereotype: the core's component scan would find it in every other test. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class WithHandlers {

        @Bean
        Limits limits() {
            return new Limits();
        }

        /** The bank's own handlers of these kinds would do what is only to be watched here. */
        @Bean
        static BeanDefinitionRegistryPostProcessor withoutTheBanksOwn() {
            return registry -> {
                registry.removeBeanDefinition("approvedLimit");
                registry.removeBeanDefinition("approvedReversal");
            };
        }
    }

    @BeforeEach
    void openBooks() {
        books = Books.open(WithHandlers.class);
        approvals = books.bean(Approvals.class);
        limits = books.bean(Limits.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void colleagueApprovesAndItIsDoneOnce() {
        Proposal proposal = propose();

        assertThat(proposal.state()).isEqualTo(State.PENDING);
        assertThat(proposal.reason()).isEqualTo(REASON);
        assertThat(proposal.expiresAt()).isEqualTo(proposal.proposedAt().plusSeconds(72 * 3_600));
        assertThat(as(OTTO, approvals::pending)).containsExactly(proposal);
        ApprovalOutcome outcome = approve(OTTO, proposal);

        assertThat(outcome).isInstanceOfSatisfying(Executed.class, done -> assertThat(
                        done.proposal().state())
                .isEqualTo(State.APPROVED));
        assertThat(approve(OTTO, proposal)).isEqualTo(refused(Reason.DECIDED));
        assertThat(limits.raised).containsExactly("1787 {currency=CZK, limit_minor=500000} STAFF otto");
        assertThat(as(OTTO, approvals::pending)).isEmpty();
        assertThat(as(TINA, approvals::mine)).extracting(Proposal::state).containsExactly(State.APPROVED);
        assertThat(actions())
                .containsExactly(
                        "tina PROPOSAL_MADE 1787 kind=RAISE_LIMIT proposal=1 proposed_by=tina sha256="
                                + proposal.hash(),
                        "otto PROPOSAL_APPROVED 1787 kind=RAISE_LIMIT proposal=1 proposed_by=tina sha256="
                                + proposal.hash());
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        Proposal proposal = (as(OTTO, this::proposing) instanceof Proposing.Proposed(Proposal made)) ? made : null;

        assertThat(approve(OTTO, proposal)).isEqualTo(refused(Reason.OWN_PROPOSAL));
        assertThat(as(OTTO, () -> approvals.reject(proposal.id(), "no"))).isEqualTo(refused(Reason.OWN_PROPOSAL));
        Principal other = Principal.staff("olga", Set.of(Role.OPERATIONS));
        assertThat(as(other, () -> approvals.withdraw(proposal.id()))).isEqualTo(refused(Reason.NOT_OWN));
        assertThat(as(OTTO, () -> approvals.withdraw(proposal.id()))).isInstanceOf(ApprovalOutcome.Withdrawn.class);
        assertThat(approve(other, proposal)).isEqualTo(refused(Reason.DECIDED));
        assertThat(limits.raised).isEmpty();
    }

    @Test
    void rejectionSaysWhyAndEndsIt() {
        Proposal proposal = propose();

        assertThat(as(OTTO, () -> approvals.reject(proposal.id(), " "))).isEqualTo(refused(Reason.REASON_UNFIT));
        assertThat(as(OTTO, () -> approvals.reject(proposal.id(), "Income too low")))
                .isInstanceOfSatisfying(ApprovalOutcome.Rejected.class, done -> assertThat(
                                done.proposal().decision().orElseThrow().reason())
                        .isEqualTo("Income too low"));
        assertThat(approve(OTTO, proposal)).isEqualTo(refused(Reason.DECIDED));
        assertThat(limits.raised).isEmpty();
    }

    @Test
    void approvalIsOfWhatWasShown() {
        Proposal proposal = propose();

        assertThat(as(OTTO, () -> approvals.approve(proposal.id(), Sha256.of(new byte[] {1}))))
                .isEqualTo(refused(Reason.CONTENT_DIFFERS));
        // The owner of the schema has changed a row behind the triggers' back.
        behindTriggers("UPDATE approval_proposal SET content = 'currency=CZK\nlimit_minor=900000\n'");
        assertThat(approve(OTTO, proposal)).isEqualTo(refused(Reason.CONTENT_DIFFERS));
        assertThat(limits.raised).isEmpty();
    }

    @Test
    void whatCanNoLongerBeDoneLeavesNothing() {
        Proposal proposal = propose();
        limits.stale = Optional.of("The limit is 7,000.00 CZK by now; propose it anew.");

        assertThat(approve(OTTO, proposal))
                .isEqualTo(new ApprovalOutcome.NotDone("The limit is 7,000.00 CZK by now; propose it anew."));
        assertThat(as(OTTO, approvals::pending)).containsExactly(proposal);
        assertThat(actions().getLast()).startsWith("otto PROPOSAL_NOT_DONE 1787");
        assertThat(decisions()).isZero();
    }

    @Test
    void expiresAfterThreeDays() {
        Proposal proposal = propose();
        behindTriggers("UPDATE approval_proposal SET expires_at = proposed_at");

        assertThat(approve(OTTO, proposal)).isEqualTo(refused(Reason.EXPIRED));
        assertThat(as(TINA, () -> approvals.withdraw(proposal.id()))).isEqualTo(refused(Reason.EXPIRED));
        assertThat(as(OTTO, approvals::pending)).isEmpty();
        assertThat(as(OTTO, () -> approvals.history(0, 9)))
                .extracting(Proposal::state)
                .containsExactly(State.EXPIRED);
        assertThat(as(TINA, this::proposing)).isInstanceOf(Proposing.Proposed.class);
    }

    @Test
    void proposalIsRefusedByTheFirstReason() {
        assertThat(as(TINA, () -> approvals.propose(ProposalKind.RAISE_LIMIT, ACCOUNT, CONTENT, " ")))
                .isEqualTo(new Proposing.ReasonUnfit());
        assertThat(as(TINA, () -> approvals.propose(ProposalKind.RAISE_LIMIT, ACCOUNT, CONTENT, "x".repeat(501))))
                .isEqualTo(new Proposing.ReasonUnfit());
        Proposal proposal = propose();
        assertThat(as(OTTO, this::proposing)).isEqualTo(new Proposing.AlreadyProposed(proposal));
        assertThatThrownBy(
                        () -> as(OTTO, () -> approvals.propose(ProposalKind.REVERSAL, ACCOUNT, CONTENT, "A mistake")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("0 handlers for proposals of the kind REVERSAL");
    }

    /** Every kind against every role: who proposes, who decides, who knows of it. */
    @Test
    void kindsAreForTheirRolesAlone() {
        Map<String, String> table = new TreeMap<>();
        for (ProposalKind kind : ProposalKind.values()) {
            StringBuilder row = new StringBuilder();
            for (Role role : Role.values()) {
                row.append(role.permissions().contains(kind.proposedWith()) ? 'p' : '-')
                        .append(role.permissions().contains(kind.approvedWith()) ? 'a' : '-')
                        .append(kind.isSeenWith(role.permissions()) ? 's' : '-')
                        .append(' ');
            }
            table.put(kind.name(), row.toString().strip());
        }

        //                                             VIEWER TELLER OPERATIONS ANALYST ADMINISTRATOR AUDITOR
        assertThat(table)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "UNFREEZE", "--- --- --- pas --- ---",
                        "RAISE_LIMIT", "--- p-s pas --- --s --s",
                        "REVERSAL", "--- p-s pas --- --s --s",
                        "RAISE_TERMS", "--- --- pas --- --s --s",
                        "ROLE_CHANGE", "--- --- --- --- pas --s",
                        "EXPIRING_FREEZE", "--- --- --- pas --- ---"));
    }

    @Test
    void whoMayNotKnowOfItFindsNothing() {
        Proposal proposal = propose(ANNA, ProposalKind.UNFREEZE);

        for (Principal who : List.of(TINA, OTTO, AUDREY, Principal.staff("ada", Set.of(Role.ADMINISTRATOR)))) {
            assertThat(approve(who, proposal)).isEqualTo(refused(Reason.UNKNOWN));
            assertThat(as(who, () -> approvals.reject(proposal.id(), "no"))).isEqualTo(refused(Reason.UNKNOWN));
            assertThat(as(who, () -> approvals.withdraw(proposal.id()))).isEqualTo(refused(Reason.UNKNOWN));
            assertThat(as(who, () -> approvals.find(proposal.id()))).isEmpty();
            assertThat(as(who, approvals::pending)).isEmpty();
            assertThat(as(who, approvals::mine)).isEmpty();
            assertThat(as(who, () -> approvals.history(0, 9))).isEmpty();
        }
        assertThat(approve(ZOE, proposal)).isEqualTo(new ApprovalOutcome.NotDone("This freeze is no longer in force."));
    }

    @Test
    void whoMaySeeMayNotDecideForThat() {
        Proposal proposal = propose();

        for (Principal who : List.of(AUDREY, Principal.staff("tom", Set.of(Role.TELLER)))) {
            assertThat(as(who, () -> approvals.find(proposal.id()))).contains(proposal);
            assertThatThrownBy(() -> approve(who, proposal)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> as(who, () -> approvals.reject(proposal.id(), "no")))
                    .isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void ofManyApprovalsOneIsDone() throws Exception {
        Proposal proposal = propose();

        List<ApprovalOutcome> outcomes = Together.run(
                8, thread -> List.of(approve(Principal.staff("otto" + thread, Set.of(Role.OPERATIONS)), proposal)));

        assertThat(outcomes.stream().filter(Executed.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(refused(Reason.DECIDED)::equals)).hasSize(7);
        assertThat(limits.raised).hasSize(1);
    }

    private Proposing proposing() {
        return approvals.propose(ProposalKind.RAISE_LIMIT, ACCOUNT, CONTENT, REASON);
    }

    private Proposal propose() {
        return propose(TINA, ProposalKind.RAISE_LIMIT);
    }

    private Proposal propose(Principal who, ProposalKind kind) {
        Proposing proposing = as(who, () -> approvals.propose(kind, ACCOUNT, CONTENT, REASON));
        return proposing instanceof Proposing.Proposed(Proposal proposal) ? proposal : failed(proposing);
    }

    private static Proposal failed(Proposing proposing) {
        throw new AssertionError(proposing.sentence());
    }

    private ApprovalOutcome approve(Principal who, Proposal proposal) {
        return as(who, () -> approvals.approve(proposal.id(), proposal.hash()));
    }

    private <T> T as(Principal who, Supplier<T> work) {
        return books.bean(Authority.class).actingAs(who, work);
    }

    private static ApprovalOutcome refused(Reason reason) {
        return new ApprovalOutcome.Refused(reason);
    }

    private long decisions() {
        return books.asRoot()
                .sql("SELECT COUNT(*) FROM approval_decision")
                .query(Long.class)
                .single();
    }

    private void behindTriggers(String sql) {
        books.asRoot().sql("DROP TRIGGER approval_proposal_is_never_changed").update();
        books.asRoot().sql(sql).update();
    }

    private List<String> actions() {
        return books.asRoot()
                .sql("SELECT CONCAT(actor_name, ' ', action, ' ', subject_reference, ' ',"
                        + " REPLACE(TRIM(TRAILING '\\n' FROM details), '\\n', ' ')) FROM audit_entry ORDER BY sequence")
                .query(String.class)
                .list();
    }
}
