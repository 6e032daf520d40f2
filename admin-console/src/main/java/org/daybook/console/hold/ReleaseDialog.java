package org.daybook.console.hold;

import com.vaadin.flow.component.html.Paragraph;
import org.daybook.console.shared.Words;
import org.daybook.core.account.CounterHolds;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.HoldRequest;
import org.daybook.core.ledger.Hold;

/** Lets held money go. */
final class ReleaseDialog extends HoldForm {

    private final transient CounterHolds holds;
    private final String hold;

    ReleaseDialog(CounterHolds holds, Hold hold, String holdKey, Runnable afterwards) {
        super("Release hold " + hold.id().value(), "Release", afterwards);
        this.holds = holds;
        this.hold = holdKey;
        ask(new Paragraph(Words.amount(hold.amount()) + " are available again at once: " + hold.reason()));
    }

    @Override
    protected void submit() {
        answered(holds.release(new HoldRequest.Release(CounterOrder.BRANCH, hold)));
    }
}
