package org.daybook.core.account;

import java.util.function.Supplier;
import org.daybook.core.approval.Proposal;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Sha256;
import org.springframework.stereotype.Component;

/** What two people have agreed on, on the thread and for the time in which an approved proposal is carried out. */
@Component
class FourEyes implements SecondPerson {

    private static final ScopedValue<Agreement> AGREED = ScopedValue.newInstance();

    @Override
    public boolean agreesTo(Matter matter, Actor asker) {
        return AGREED.isBound()
                && AGREED.get().matter.equals(matter.digest())
                && !AGREED.get().proposer.equals(asker);
    }

    /** Carries out what a proposal says, in the transaction of its approval. */
    <T> T carryOut(Proposal proposal, Matter matter, Supplier<T> work) {
        return ScopedValue.where(AGREED, new Agreement(matter.digest(), proposal.proposedBy()))
                .call(work::get);
    }

    private record Agreement(Sha256 matter, Actor proposer) {}
}
