package org.daybook.console.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.delivery.DeliveryAttempt;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.delivery.Outbox;
import org.daybook.core.delivery.OutboxFilter;
import org.daybook.core.delivery.OutboxMessage;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;

/** The mail of the bank's last night: 14 statements, of which four need somebody. */
@ConsoleTest
@SignedInAs(Role.OPERATIONS)
class MailScreensIntegrationTests extends SpringBrowserlessTest {

    @Test
    @SuppressWarnings("unchecked")
    void showsTheFolderOfWhatNeedsSomebody() {
        MailView view = navigate(MailView.class);
        Tabs folders = find(Tabs.class, view).single();

        folders.setSelectedIndex(Folder.EXCEPTIONS.ordinal());

        Grid<OutboxMessage> grid =
                find(Grid.class, find(MailView.class).single()).single();
        assertThat(rows(grid))
                .extracting(OutboxMessage::state)
                .isNotEmpty()
                .allMatch(OutboxFilter.EXCEPTIONS::contains);
        assertThat(rows(grid).size())
                .isEqualTo((int) outbox().count(OutboxFilter.all().in(OutboxFilter.EXCEPTIONS)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsAttemptsWithTheServersAnswer() {
        MessageView view = open(message("A012"));

        TabSheet tabs = find(TabSheet.class, view).single();
        Grid<DeliveryAttempt> attempts = find(Grid.class, tabs).single();
        assertThat(rows(attempts)).extracting(DeliveryAttempt::answer).contains("550 5.1.1 No such user here");
    }

    @Test
    void previewsInAFrameInWhichNothingRuns() {
        MessageView view = open(message("A005"));

        test(find(TabSheet.class, view).single()).select("What it says");

        IFrame frame = find(IFrame.class).single();
        assertThat(frame.getSandbox())
                .hasValueSatisfying(allowed -> assertThat(allowed).containsExactly(IFrame.SandboxType.RESTRICT_ALL));
        assertThat(frame.getElement().getProperty("srcdoc", frame.getElement().getAttribute("srcdoc")))
                .contains("<html");
        assertThat(find(Button.class, view).withText("Send again").all())
                .as("it was accepted")
                .isEmpty();
    }

    @Test
    void sendsAgainWhatWasNotSentForCertain() {
        OutboxMessage lost = message("A014");
        assertThat(lost.state()).isEqualTo(MessageState.UNKNOWN);
        MessageView view = open(lost);

        test(find(Button.class, view).withText("Send again").single()).click();

        OutboxMessage now = message("A014");
        assertThat(now.state()).isEqualTo(MessageState.NEW);
        assertThat(now.resentBy()).isEqualTo("otto");
        assertThat(find(Span.class, view).all().stream().map(Span::getText)).contains("Waiting");
        assertThat(find(Button.class, view).withText("Send again").all()).isEmpty();
    }

    private MessageView open(OutboxMessage message) {
        return navigate(MessageView.class, Map.of(MessageView.ID, Long.toString(message.id())));
    }

    private static OutboxMessage message(String account) {
        return outbox().find(OutboxFilter.all().ofAccount(account), 0, 1).getFirst();
    }

    private static Outbox outbox() {
        return ConsoleBooks.get().bean(Outbox.class);
    }

    private <T> List<T> rows(Grid<T> grid) {
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row))
                .toList();
    }
}
