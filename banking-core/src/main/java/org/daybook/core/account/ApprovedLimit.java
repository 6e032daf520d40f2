package org.daybook.core.account;

import java.util.Currency;
import org.daybook.core.account.SecondPerson.Matter.RaisedLimit;
import org.daybook.core.approval.Execution;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.ProposalHandler;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Component;

/** Raises a daily limit once a second person has approved it. */
@Component
class ApprovedLimit implements ProposalHandler {

    private final AccountLimits limits;
    private final FourEyes fourEyes;

    ApprovedLimit(AccountLimits limits, FourEyes fourEyes) {
        this.limits = limits;
        this.fourEyes = fourEyes;
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.RAISE_LIMIT;
    }

    @Override
    public Execution execute(Proposal proposal, Actor approver) {
        String account = proposal.subject().reference();
        DailyLimit limit = new DailyLimit(
                OrderKind.valueOf(proposal.value("kind")),
                proposal.value("channel"),
                Money.ofMinor(
                        Long.parseLong(proposal.value("most_minor")), Currency.getInstance(proposal.value("currency"))),
                Integer.parseInt(proposal.value("most_count")));
        if (!limits.held(account, limit).equals(proposal.value("before"))) {
            return new Execution.NotDone("The limit was changed after this was proposed. Please propose it again.");
        }
        LimitOutcome outcome =
                fourEyes.carryOut(proposal, new RaisedLimit(account, limit), () -> limits.set(account, limit));
        return outcome instanceof LimitOutcome.Set ? new Execution.Done() : new Execution.NotDone(outcome.sentence());
    }
}
