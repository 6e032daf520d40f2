package org.daybook.core.product;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.approval.Execution;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.ProposalHandler;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Component;

/** Gives a product terms with higher limits once a second person has approved them. */
@Component
class ApprovedTerms implements ProposalHandler {

    private final TermsEntry entry;

    ApprovedTerms(TermsEntry entry) {
        this.entry = entry;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.RAISE_TERMS;
    }

    @Override
    public Execution execute(Proposal proposal, Actor approver) {
        ProductTerms terms = ProposedTerms.terms(proposal);
        Optional<TermsOutcome.Refused> refusal = entry.against(terms);
        if (refusal.isPresent()) {
            return new Execution.NotDone(sentence(refusal.get()));
        }
        if (!ProposedTerms.comeAfter(proposal, entry.before(terms))) {
            return new Execution.NotDone(
                    "The product was given other terms after this was proposed. Please propose it again.");
        }
        entry.enter(terms, approver, AuditDetails.of("proposal", proposal.id()));
        return new Execution.Done();
    }

    private static String sentence(TermsOutcome.Refused refusal) {
        return refusal instanceof TermsOutcome.TooEarly
                ? "The first day of these terms has come. Please propose them again from a later day."
                : refusal.sentence(LocalDate::toString);
    }
}
