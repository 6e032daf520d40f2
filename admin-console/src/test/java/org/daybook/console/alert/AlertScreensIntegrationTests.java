package org.daybook.console.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.account.FreezeRecord;
import org.daybook.core.account.Freezes;
import org.daybook.core.fraud.Alert;
import org.daybook.core.fraud.AlertDesk;
import org.daybook.core.fraud.AlertFilter;
import org.daybook.core.fraud.AlertLine;
import org.daybook.core.fraud.AlertOutcome;
import org.daybook.core.fraud.AlertState;
import org.daybook.core.fraud.Alerts;
import org.daybook.core.fraud.Typology;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an analyst does with the ring of the bank: alert 3. Each test begins with whatever the others left, but open. */
@ConsoleTest
@SignedInAs(Role.ANALYST)
class AlertScreensIntegrationTests extends SpringBrowserlessTest {

    private static final List<String> RING = List.of("A021", "A022", "A023", "A024", "A025");

    private Alert ring;

    @BeforeEach
    void findRing() {
        ring = ConsoleBooks.get().bean(Alerts.class).list(AlertFilter.ALL, 0, 10).stream()
                .filter(alert -> alert.typology() == Typology.RING && alert.state() != AlertState.CLOSED)
                .findFirst()
                .orElseGet(this::reopened);
    }

    /** Nobody can: a bank's alert stays closed. Tests begin anew. */
    private Alert reopened() {
        ConsoleBooks.get()
                .books()
                .asRoot()
                .sql(
                        "UPDATE fraud_alert SET state = 'NEW', assignee = NULL, outcome = NULL, note = NULL, closed_at = NULL"
                                + " WHERE typology = 'RING'")
                .update();
        return ConsoleBooks.get().bean(Alerts.class).list(AlertFilter.ALL, 0, 10).stream()
                .filter(alert -> alert.typology() == Typology.RING)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SuppressWarnings("unchecked")
    void narrowsTheListInTheDatabase() {
        AlertListView view = navigate(AlertListView.class);

        find(ComboBox.class, view).withCaption("Pattern").single().setValue(Typology.RING);

        Grid<Alert> grid = find(Grid.class, getCurrentView() instanceof Component now ? now : view)
                .single();
        assertThat(rows(grid)).extracting(Alert::typology).containsExactly(Typology.RING);
    }

    @Test
    @SuppressWarnings("unchecked")
    void showsSentenceEvidenceAndTheWayTheMoneyWent() {
        AlertView view = open();

        assertThat(find(Paragraph.class, view).all().stream().map(Paragraph::getText))
                .contains(ring.sentence());
        Grid<AlertLine> evidence =
                find(Grid.class, find(EvidenceGrid.class, view).single()).single();
        assertThat(rows(evidence))
                .extracting(line -> line.from().label() + " to " + line.to().label())
                .containsExactly("A021 to A022", "A022 to A023", "A023 to A024", "A024 to A025", "A025 to A021");
        String drawing = find(Div.class, view)
                .withCondition(div -> div.hasClassName("money-path"))
                .single()
                .getElement()
                .getProperty("innerHTML");
        assertThat(drawing).startsWith("<svg").contains(RING);
    }

    @Test
    void takesAnAlert() {
        AlertView view = open();

        press(view, "Assign to me");

        assertThat(now().assignee()).isEqualTo(ConsoleBank.login(Role.ANALYST));
        assertThat(texts(view)).contains("With anna");
        assertThat(find(Button.class, view).withText("Assign to me").all()).isEmpty();
        unassign();
    }

    @Test
    @SuppressWarnings("unchecked")
    void refusesWhatSomebodyElseHasChangedMeanwhile() {
        AlertView view = open();
        ConsoleBooks.get().bean(Alerts.class).assign(ring.id(), ring.version(), "anna");

        press(view, "Assign");
        AssignDialog dialog = find(AssignDialog.class).single();
        find(ComboBox.class, dialog).single().setValue("anna");
        confirm("Assign");

        assertThat(refusal())
                .isEqualTo("Somebody has changed this alert since you opened it. Look at it again, then decide.");
        unassign();
    }

    @Test
    @SuppressWarnings("unchecked")
    void closesOnlyWithAnOutcomeAndANote() {
        AlertView view = open();

        press(view, "Close alert");
        RadioButtonGroup<AlertOutcome> outcome =
                find(RadioButtonGroup.class, find(CloseDialog.class).single()).single();
        confirm("Close alert");
        assertThat(outcome.isInvalid()).isTrue();
        outcome.setValue(AlertOutcome.CONFIRMED);
        confirm("Close alert");
        TextArea note = find(TextArea.class, find(CloseDialog.class).single()).single();
        assertThat(note.getErrorMessage()).isEqualTo("Give a note of 1 to 2000 characters.");
        assertThat(now().state()).isNotEqualTo(AlertState.CLOSED);
        note.setValue("Five firms of one owner; reported.");
        confirm("Close alert");

        assertThat(find(CloseDialog.class).all()).isEmpty();
        assertThat(now().outcome()).isEqualTo(AlertOutcome.CONFIRMED);
        assertThat(texts(view)).contains("Confirmed");
        assertThat(find(Button.class, view).withText("Close alert").all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void freezesSeveralAccountsAndNamesTheAlert() {
        AlertView view = open();

        press(view, "Freeze accounts");
        FreezeAccountsDialog dialog = find(FreezeAccountsDialog.class).single();
        CheckboxGroup<String> accounts = find(CheckboxGroup.class, dialog).single();
        confirm("Freeze");
        assertThat(accounts.isInvalid()).isTrue();
        accounts.setValue(Set.of("A022", "A024"));
        find(TextArea.class, dialog).single().setValue("Money goes round");
        confirm("Freeze");

        assertThat(find(FreezeAccountsDialog.class).all()).isEmpty();
        for (String account : List.of("A022", "A024")) {
            assertThat(history(account).getFirst().background())
                    .isInstanceOfSatisfying(FreezeRecord.Background.Known.class, known -> assertThat(known.alert())
                            .hasValue(AlertDesk.link(ring.id())));
        }
        assertThat(history("A023")).isEmpty();
        assertThat(texts(view)).contains("Debits frozen");

        press(view, "Freeze accounts");
        find(CheckboxGroup.class, find(FreezeAccountsDialog.class).single())
                .single()
                .setValue(Set.of("A022", "A025"));
        find(TextArea.class, find(FreezeAccountsDialog.class).single()).single().setValue("Again");
        confirm("Freeze");
        assertThat(refusal())
                .isEqualTo("A022: The account is frozen already: debits are refused. The others chosen are frozen.");
    }

    private AlertView open() {
        return navigate(
                AlertView.class, Map.of(AlertView.ID, Long.toString(ring.id().value())));
    }

    private Alert now() {
        return ConsoleBooks.get().bean(Alerts.class).find(ring.id()).orElseThrow();
    }

    private void unassign() {
        find(Notification.class).all().forEach(Notification::close);
        reopened();
    }

    private static List<FreezeRecord> history(String account) {
        ConsoleBank bank = ConsoleBooks.get();
        return bank.bean(Authority.class).actingAs(ConsoleBank.principal(Role.ANALYST), () -> bank.bean(Freezes.class)
                .history(account));
    }

    private <T> List<T> rows(Grid<T> grid) {
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getRow(row))
                .toList();
    }

    private void press(AlertView view, String words) {
        test(find(Button.class, view).withText(words).single()).click();
    }

    private void confirm(String words) {
        test(find(Button.class, find(Dialog.class).single()).withText(words).single())
                .click();
    }

    private String refusal() {
        return find(Paragraph.class, find(Dialog.class).single())
                .withCondition(paragraph -> paragraph.hasClassName("refusal"))
                .single()
                .getText();
    }

    private List<String> texts(AlertView view) {
        return find(Span.class, view).all().stream().map(Span::getText).toList();
    }
}
