package org.daybook.console.mail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.daybook.console.account.AccountsNavigation;
import org.daybook.console.shared.Columns;
import org.daybook.console.shared.Figures;
import org.daybook.console.shared.Notices;
import org.daybook.console.shared.Words;
import org.daybook.core.bank.Bank;
import org.daybook.core.delivery.DeliveryAttempt;
import org.daybook.core.delivery.MailDesk;
import org.daybook.core.delivery.OutboxFilter;
import org.daybook.core.delivery.OutboxMessage;
import org.daybook.core.delivery.ResendOutcome;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;

/** One message: how it stands and why, the attempts to send it, and what it says. */
@Route("mail/:" + MessageView.ID)
@RolesAllowed("SEE_MAIL")
final class MessageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "id";

    private final transient MailDesk desk;
    private final transient Authority authority;
    private final transient Bank bank;
    private String title = "Message";

    MessageView(MailDesk desk, Authority authority, Bank bank) {
        this.desk = desk;
        this.authority = authority;
        this.bank = bank;
        addClassName("screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(ID)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> desk.find(Long.parseLong(text)))
                .orElseThrow(NotFoundException::new));
    }

    private void show(OutboxMessage message) {
        title = "Message " + message.id() + " · Daybook";
        Paragraph meaning = new Paragraph(
                MailText.reason(message).map(reason -> reason + " ").orElse("") + MailText.meaning(message.state()));
        meaning.addClassName(OutboxFilter.EXCEPTIONS.contains(message.state()) ? "hint" : "lead");
        TabSheet tabs = new TabSheet();
        tabs.addClassName("filling");
        tabs.add("Attempts", attempts(message.id()));
        tabs.add("What it says", new PreviewPanel(() -> desk.preview(message.id())));
        removeAll();
        add(head(message), meaning, figures(message), tabs);
    }

    private Component head(OutboxMessage message) {
        Span number = new Span("Message " + message.id());
        number.addClassName("account-number");
        Span messageId = new Span(message.messageId());
        messageId.addClassName("caption");
        String account = message.accountReference();
        Div identity = new Div(
                new H2(MailText.kind(message.kind()) + (account == null ? "" : " of account " + account)),
                new Div(number, messageId, MailText.state(message.state())));
        identity.addClassName("identity");
        Div actions = new Div();
        actions.addClassName("actions");
        if (account != null && authority.may(Permission.SEE_ACCOUNTS)) {
            actions.add(new Button("Account", click -> getUI().ifPresent(ui -> AccountsNavigation.open(ui, account))));
        }
        if (authority.may(Permission.RESEND_MAIL) && OutboxFilter.EXCEPTIONS.contains(message.state())) {
            Button again = new Button("Send again", click -> resend(message.id()));
            again.addThemeVariants(ButtonVariant.PRIMARY);
            again.setDisableOnClick(true);
            actions.add(again);
        }
        Div head = new Div(identity, actions);
        head.addClassName("screen-head");
        return head;
    }

    private void resend(long id) {
        ResendOutcome outcome = desk.resend(id);
        switch (outcome) {
            case ResendOutcome.Queued queued -> Notices.done(outcome.sentence());
            case ResendOutcome.MessageUnknown unknown -> Notices.refused(outcome.sentence());
            case ResendOutcome.NotResendable not -> Notices.refused(outcome.sentence());
        }
        desk.find(id).ifPresent(this::show);
    }

    private Component figures(OutboxMessage message) {
        Figures figures = new Figures()
                .with("Written", moment(message.createdAt()))
                .with("Attempts", Words.count(message.attempts()));
        if (message.requestId() != null) {
            figures.with("Caused by job", Long.toString(message.requestId()));
        }
        if (message.resentBy() != null && message.resentAt() != null) {
            figures.with("Sent again", message.resentBy() + ", " + moment(message.resentAt()));
        }
        return figures;
    }

    private Component attempts(long id) {
        Grid<DeliveryAttempt> grid = Columns.grid("It has not been sent yet.");
        Columns.narrow(grid, "No.", DeliveryAttempt::number);
        grid.addComponentColumn(attempt ->
                        attempt.outcome() == null ? new Span("under way") : MailText.outcome(attempt.outcome()))
                .setHeader("Outcome")
                .setAutoWidth(true)
                .setFlexGrow(0);
        Columns.narrow(grid, "Began", attempt -> moment(attempt.startedAt()));
        Columns.narrow(grid, "Ended", attempt -> attempt.endedAt() == null ? "" : moment(attempt.endedAt()));
        Columns.narrow(grid, "Through", attempt -> MailText.transport(attempt.transport()));
        Columns.wide(grid, "Answer", attempt -> attempt.answer() == null ? "" : attempt.answer())
                .setTooltipGenerator(DeliveryAttempt::answer);
        grid.setItems(desk.attempts(id));
        Div panel = new Div(grid);
        panel.addClassName("panel");
        return panel;
    }

    private String moment(LocalDateTime utc) {
        return Words.moment(utc.toInstant(ZoneOffset.UTC), bank.zone());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
