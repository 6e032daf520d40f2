package org.daybook.console.account;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.console.shared.Fields;
import org.daybook.console.shared.Form;
import org.daybook.console.shared.Notices;
import org.daybook.core.account.FreezeReview;
import org.daybook.core.account.Freezes;

/** Notes that a freeze was reviewed and stays. */
final class FreezeReviewDialog extends Form {

    private final transient AccountDesk desk;
    private final transient FreezeReview review;
    private final transient Runnable afterwards;
    private final DatePicker next = Fields.date("Next review");
    private final TextArea note = new TextArea("Why it stays in force");

    FreezeReviewDialog(AccountDesk desk, FreezeReview review, Runnable afterwards) {
        super("Freeze " + review.freeze() + " of account " + review.account(), "Keep in force");
        this.desk = desk;
        this.review = review;
        this.afterwards = afterwards;
        next.setValue(desk.businessDate().plusMonths(1));
        note.setMaxLength(Freezes.LONGEST_REASON);
        note.setHelperText("Only analysts see it.");
        note.focus();
        ask(new Paragraph("To lift it instead, open the account."), next, note);
    }

    @Override
    protected void submit() {
        LocalDate day = next.getValue();
        if (day == null) {
            next.setErrorMessage("Choose a date.");
            next.setInvalid(true);
            return;
        }
        Optional<String> refusal = desk.freezes().review(review.freeze(), day, note.getValue());
        if (refusal.isPresent()) {
            refuse(refusal.get());
            return;
        }
        close();
        Notices.done("Freeze " + review.freeze() + " stays in force.");
        afterwards.run();
    }
}
