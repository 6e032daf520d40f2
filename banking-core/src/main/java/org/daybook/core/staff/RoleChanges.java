package org.daybook.core.staff;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Execution;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.ProposalHandler;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.approval.Proposing;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Role;
import org.springframework.stereotype.Component;

/** Changes roles by four eyes: asks for it, and does it once it is approved. */
@Component
class RoleChanges implements ProposalHandler {

    /** Both {@code NONE} or the roles' names by blanks. */
    private static final String BEFORE = "roles_before";

    private static final String AFTER = "roles";
    private static final String NONE = "NONE";

    private final StaffQueries queries;
    private final Approvals approvals;
    private final AuditTrail audit;

    RoleChanges(StaffQueries queries, Approvals approvals, AuditTrail audit) {
        this.queries = queries;
        this.approvals = approvals;
        this.audit = audit;
    }

    Proposing propose(StaffMember member, Set<Role> roles, String reason) {
        return approvals.propose(
                ProposalKind.ROLE_CHANGE,
                AuditSubject.staff(member.name()),
                AuditDetails.of(BEFORE, text(member.roles())).with(AFTER, text(roles)),
                reason);
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.ROLE_CHANGE;
    }

    @Override
    public Execution execute(Proposal proposal, Actor approver) {
        String name = proposal.subject().reference();
        if (queries.lock(name).isEmpty()) {
            throw new IllegalStateException("No login of the name in proposal " + proposal.id());
        }
        if (approver.equals(Actor.staff(name))) {
            return new Execution.NotDone("Nobody approves a change of their own roles.");
        }
        StaffMember member = queries.find(name).orElseThrow();
        if (!text(member.roles()).equals(proposal.value(BEFORE))) {
            return new Execution.NotDone("The roles of " + name + " have changed since; propose it anew.");
        }
        Set<Role> roles = Arrays.stream(proposal.value(AFTER).split(" "))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        queries.setRoles(name, roles);
        audit.record(
                approver,
                StaffAction.ROLES_CHANGED,
                proposal.subject(),
                AuditDetails.of("roles", text(roles)).with("proposal", proposal.id()));
        return new Execution.Done();
    }

    static String text(Set<Role> roles) {
        return roles.isEmpty() ? NONE : roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }
}
