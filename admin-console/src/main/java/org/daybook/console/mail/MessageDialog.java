package org.daybook.console.mail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.time.ZoneOffset;
import java.util.Locale;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.Words;
import org.daybook.core.bank.Bank;
import org.daybook.core.delivery.DeliveryAttempt;
import org.daybook.core.delivery.MailDesk;
import org.daybook.core.delivery.MessagePreview;
import org.daybook.core.delivery.OutboxFilter;
import org.daybook.core.delivery.OutboxMessage;
import org.daybook.core.delivery.ResendOutcome;

/** A message: what it says, and each attempt at it with the server's answer. */
final class MessageDialog extends Dialog {

    private final transient MailDesk desk;
    private final transient OutboxMessage message;
    private final transient Runnable afterwards;

    MessageDialog(MailDesk desk, OutboxMessage message, Bank bank, Runnable afterwards) {
        this.desk = desk;
        this.message = message;
        this.afterwards = afterwards;
        setHeaderTitle("Message " + message.id() + " of account " + message.accountReference());
        setWidth("52rem");
        addClassName("form");
        Grid<DeliveryAttempt> attempts = Columns.grid("Nobody has tried to send it yet.");
        attempts.setHeight("12rem");
        Columns.narrow(attempts, "No.", DeliveryAttempt::number);
        Columns.narrow(
                attempts, "Began", attempt -> Words.moment(attempt.startedAt().toInstant(ZoneOffset.UTC), bank.zone()));
        Columns.narrow(
                attempts, "Outcome", attempt -> attempt.outcome() == null ? "under way" : Words.of(attempt.outcome()));
        Columns.wide(attempts, "Answer", attempt -> attempt.answer() == null ? "" : attempt.answer());
        attempts.setItems(desk.attempts(message.id()));
        add(new H3("Attempts"), attempts);
        desk.preview(message.id()).ifPresent(this::show);
        Button close = new Button("Close", click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        if (OutboxFilter.EXCEPTIONS.contains(message.state())) {
            Button resend = new Button("Send again", click -> resend());
            resend.addThemeVariants(ButtonVariant.PRIMARY);
            resend.setDisableOnClick(true);
            getFooter().add(resend);
        }
    }

    private void show(MessagePreview preview) {
        switch (preview) {
            case MessagePreview.Written written -> {
                Pre text = new Pre(written.text());
                text.addClassName("letter");
                add(new H3(written.subject()), text, new Paragraph("With " + written.attachmentName() + "."));
            }
            case MessagePreview.Unsendable(String reason) -> add(new Paragraph("It cannot be sent: " + reason));
        }
    }

    private void resend() {
        switch (desk.resend(message.id())) {
            case ResendOutcome.Queued queued -> Notices.done("Message " + message.id() + " is queued again.");
            case ResendOutcome.MessageUnknown unknown -> Notices.refused("There is no such message any more.");
            case ResendOutcome.NotResendable not ->
                Notices.refused("The message is " + Words.of(not.state()).toLowerCase(Locale.ROOT)
                        + " by now; nothing was changed.");
        }
        close();
        afterwards.run();
    }
}
