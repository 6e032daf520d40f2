package org.daybook.console.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountClosures;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.ClosingOutcome;
import org.daybook.core.account.Payout;

/** Closes an account for ever. */
final class CloseDialog extends Form {

    private final transient AccountClosures closures;
    private final String account;
    private final boolean paysOut;
    private final transient Runnable afterwards;
    private final RadioButtonGroup<Rest> rest = new RadioButtonGroup<>("What is left");
    private final TextField to = new TextField("Account number or reference");

    /** Where what is left goes. */
    private enum Rest {
        NOTHING("Nothing may be left"),
        CASH("Is paid out in cash"),
        ACCOUNT("Goes to another account of this bank");

        private final String words;

        Rest(String words) {
            this.words = words;
        }
    }

    CloseDialog(AccountClosures closures, AccountOverview account, boolean paysOut, Runnable afterwards) {
        super("Close account " + account.reference(), "Close account");
        this.closures = closures;
        this.account = account.reference();
        this.paysOut = paysOut;
        this.afterwards = afterwards;
        rest.setItems(paysOut ? List.of(Rest.values()) : List.of(Rest.NOTHING));
        rest.setItemLabelGenerator(choice -> choice.words);
        rest.addClassName("stacked-radios");
        rest.addValueChangeListener(change -> to.setVisible(change.getValue() == Rest.ACCOUNT));
        rest.setValue(Rest.NOTHING);
        to.setMaxLength(Fields.LONGEST_ACCOUNT);
        to.setVisible(false);
        ask(
                new Paragraph("Interest up to now and fees of months that are over are booked first, and its standing"
                        + " orders end. A closed account is not opened again."),
                new Paragraph("Booked balance: " + Words.amount(account.bookedBalance()) + "."),
                rest,
                to);
        grave();
    }

    @Override
    protected void submit() {
        if (rest.getValue() == Rest.ACCOUNT && !Fields.filledIn(to)) {
            return;
        }
        Payout payout =
                switch (rest.getValue()) {
                    case NOTHING -> new Payout.Nothing();
                    case CASH -> new Payout.Cash();
                    case ACCOUNT -> new Payout.ToAccount(to.getValue().strip());
                };
        ClosingOutcome outcome = closures.close(account, payout);
        switch (outcome) {
            case ClosingOutcome.Closed closed -> {
                done(
                        closed.paidOut().isZero()
                                ? "The account is closed."
                                : "The account is closed, and " + Words.amount(closed.paidOut()) + " "
                                        + (payout instanceof Payout.Cash
                                                ? "are to be paid out in cash."
                                                : "were sent to "
                                                        + to.getValue().strip() + "."));
                afterwards.run();
            }
            case ClosingOutcome.Refused refused -> refuse(outcome.sentence(Words::amount));
            case ClosingOutcome.Pending pending -> refuse(outcome.sentence(Words::amount));
            case ClosingOutcome.BalanceLeft left ->
                refuse(
                        left.balance().isNegative() || paysOut
                                ? outcome.sentence(Words::amount)
                                : "With interest and fees up to now, " + Words.amount(left.balance())
                                        + " are left on the account. Operations have to pay it out.");
            case ClosingOutcome.PayoutRefused refused -> refuse(outcome.sentence(Words::amount));
        }
    }
}
