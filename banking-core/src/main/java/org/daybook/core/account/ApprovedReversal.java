package org.daybook.core.account;

import java.util.List;
import java.util.Optional;
import org.daybook.core.account.SecondPerson.Matter.Reversal;
import org.daybook.core.approval.Execution;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.ProposalHandler;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.ledger.Journal;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.JournalLine;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Component;

/** Takes an entry back once a second person has approved it. */
@Component
class ApprovedReversal implements ProposalHandler {

    private final Reversals reversals;
    private final Journal journal;
    private final FourEyes fourEyes;

    ApprovedReversal(Reversals reversals, Journal journal, FourEyes fourEyes) {
        this.reversals = reversals;
        this.journal = journal;
        this.fourEyes = fourEyes;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.REVERSAL;
    }

    @Override
    public Execution execute(Proposal proposal, Actor approver) {
        JournalEntryId entry = new JournalEntryId(Long.parseLong(proposal.value("entry")));
        Optional<JournalLine> original = journal.lines(List.of(entry)).stream().findFirst();
        if (original.isEmpty()) {
            return new Execution.NotDone(ReversalOutcome.Reason.ENTRY_UNKNOWN.sentence());
        }
        ReversalOrder order =
                new ReversalOrder("proposal-" + proposal.id(), CounterOrder.BRANCH, entry, "", proposal.reason());
        return switch (fourEyes.carryOut(
                proposal,
                new Reversal(entry, original.get().amount(), proposal.reason()),
                () -> reversals.reverse(order))) {
            case ReversalOutcome.Reversed reversed -> new Execution.Done();
            case ReversalOutcome.Refused refused -> new Execution.NotDone(refused.sentence());
        };
    }
}
