package org.daybook.console.standingorder;

import com.vaadin.flow.component.html.Paragraph;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Words;
import org.daybook.core.standingorder.StandingOrder;
import org.daybook.core.standingorder.StandingOrderOutcome;
import org.daybook.core.standingorder.StandingOrders;

/** Ends a standing order for good. */
final class EndDialog extends Form {

    private final transient StandingOrders orders;
    private final transient StandingOrder order;
    private final transient Runnable afterwards;

    EndDialog(StandingOrders orders, StandingOrder order, Runnable afterwards) {
        super("End standing order " + order.id().value(), "End");
        this.orders = orders;
        this.order = order;
        this.afterwards = afterwards;
        ask(new Paragraph("No further payments are made, refused ones included: "
                + Words.amount(order.terms().amount()) + " to "
                + StandingOrderViewModel.words(order.terms().to()) + "."));
        grave();
    }

    @Override
    protected void submit() {
        switch (orders.end(order.id())) {
            case StandingOrderOutcome.Stands stands -> {
                done("Standing order " + order.id().value() + " is ended.");
                afterwards.run();
            }
            case StandingOrderOutcome.Refused refused ->
                refuse(refused.refusal().sentence());
        }
    }
}
