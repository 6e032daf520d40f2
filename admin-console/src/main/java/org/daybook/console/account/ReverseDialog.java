package org.daybook.console.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.OrderKey;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountEntry;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.ReversalOrder;
import org.daybook.core.account.ReversalOutcome;
import org.daybook.core.account.ReversalOutcome.Reason;
import org.daybook.core.account.Reversals;
import org.daybook.core.account.TwoPersonOrders;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposing;

/** Takes an entry back, or proposes to where that takes two. */
final class ReverseDialog extends Form {

    private final transient Reversals reversals;
    private final transient TwoPersonOrders twoPersonOrders;
    private final transient AccountEntry entry;
    private final transient Runnable afterwards;
    private final TextField narrative = Fields.narrative("The customer reads it on the statement.");
    private final TextArea reason = new TextArea("Reason");
    private String key = OrderKey.fresh();

    ReverseDialog(Reversals reversals, TwoPersonOrders twoPersonOrders, AccountEntry entry, Runnable afterwards) {
        super("Reverse entry " + entry.entry().value(), "Reverse");
        this.reversals = reversals;
        this.twoPersonOrders = twoPersonOrders;
        this.entry = entry;
        this.afterwards = afterwards;
        reason.setMaxLength(Approvals.LONGEST_REASON);
        reason.setHelperText("For the bank's own eyes.");
        ask(
                new Paragraph(Words.amount(entry.amount()) + ", "
                        + Words.of(entry.movement()).toLowerCase(Locale.ROOT)
                        + " of " + Words.date(entry.bookingDate())
                        + ", is taken back on both sides. Where the amount is too much for one, a colleague has to"
                        + " approve; the narrative is left out then."),
                narrative,
                reason);
        grave();
        narrative.focus();
    }

    @Override
    protected void submit() {
        if (!Fields.filledIn(reason)) {
            return;
        }
        ReversalOutcome outcome = reversals.reverse(new ReversalOrder(
                key, CounterOrder.BRANCH, entry.entry(), narrative.getValue().strip(), reason.getValue()));
        key = OrderKey.fresh();
        switch (outcome) {
            case ReversalOutcome.Reversed reversed -> {
                done("Entry " + entry.entry().value() + " is taken back by entry "
                        + reversed.entry().value() + ".");
                afterwards.run();
            }
            case ReversalOutcome.Refused refused -> {
                if (refused.reason() == Reason.SECOND_PERSON_NEEDED) {
                    propose();
                } else {
                    refuse(refused.sentence());
                }
            }
        }
    }

    private void propose() {
        Proposing proposing = twoPersonOrders.proposeReversal(entry.entry(), reason.getValue());
        switch (proposing) {
            case Proposing.Proposed proposed -> done(proposing.sentence());
            case Proposing.ReasonUnfit unfit -> refuse(proposing.sentence());
            case Proposing.AlreadyProposed already -> refuse(proposing.sentence());
        }
    }
}
