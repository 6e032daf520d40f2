package org.daybook.console.hold;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.console.shared.AmountField;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.OrderKey;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.CounterHolds;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.HoldRequest;
import org.daybook.core.money.Money;

/** Holds money on an account. A try whose answer was lost is sent again under the same key. */
final class PlaceDialog extends HoldForm {

    private static final int DAYS = 7;

    private final transient CounterHolds holds;
    private final String account;
    private final AmountField amount;
    private final DatePicker until = Fields.date("Ends after");
    private final TextField reason = new TextField("Reason");
    private String key = OrderKey.fresh();

    PlaceDialog(CounterHolds holds, AccountOverview account, LocalDate date, Runnable afterwards) {
        super("Hold money on " + account.reference(), "Place", afterwards);
        this.holds = holds;
        this.account = account.reference();
        amount = new AmountField("Amount", account.bookedBalance().currency());
        amount.setHelperText("Available: " + Words.amount(account.available()));
        until.setValue(date.plusDays(DAYS));
        until.setHelperText("The night of that business date lets it go, if nobody has before.");
        reason.setMaxLength(HoldRequest.LONGEST_REASON);
        reason.setHelperText("Read by staff alone.");
        ask(amount, until, reason);
        amount.focus();
    }

    @Override
    protected void submit() {
        Optional<Money> held = amount.amount();
        Optional<LocalDate> last = Fields.day(until);
        if (held.isPresent() && last.isPresent() && Fields.filledIn(reason)) {
            var answer = holds.place(new HoldRequest.Place(
                    key, CounterOrder.BRANCH, account, held.get(), last.get(), reason.getValue()));
            key = OrderKey.fresh();
            answered(answer);
        }
    }
}
