package org.daybook.console.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.daybook.console.shared.Form;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.OperationRequest;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.WorkParameters;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is left for an executor, and what is refused before. */
@ConsoleTest
@SignedInAs(Role.OPERATIONS)
class JobsScreenIntegrationTests extends SpringBrowserlessTest {

    @Autowired
    private JobDesk desk;

    @Test
    void leavesStatementsForAnExecutorByNumberOrReference() {
        navigate(JobsView.class);
        StatementsDialog dialog = new StatementsDialog(desk, () -> {});
        dialog.open();
        List<DatePicker> period = find(DatePicker.class, dialog).all();
        period.get(0).setValue(LocalDate.of(2026, 2, 1));
        period.get(1).setValue(LocalDate.of(2026, 2, 28));
        find(TextArea.class, dialog)
                .single()
                .setValue(ConsoleBank.account(3) + "\n"
                        + ConsoleBooks.get().find(4).number());

        start(dialog);

        assertThat(waiting(OperationKind.STATEMENTS))
                .contains(new WorkParameters.Statements(
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 28),
                        List.of(ConsoleBank.account(3), ConsoleBank.account(4)),
                        List.of("PDF", "XLSX"),
                        false));
    }

    @Test
    void refusesAccountsThatAreNotOnFile() {
        navigate(JobsView.class);
        StatementsDialog dialog = new StatementsDialog(desk, () -> {});
        dialog.open();
        find(TextArea.class, dialog).single().setValue("A001, B777, B778");

        start(dialog);

        assertThat(find(Paragraph.class, dialog).single().getText())
                .isEqualTo("There is no account B777, B778. Please check.");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        navigate(JobsView.class);
        FraudDialog dialog = new FraudDialog(desk, () -> {});
        dialog.open();
        List<DatePicker> period = find(DatePicker.class, dialog).all();
        period.get(0).setValue(LocalDate.of(2026, 2, 28));
        period.get(1).setValue(LocalDate.of(2026, 2, 1));

        start(dialog);

        assertThat(period.get(1).getErrorMessage()).isEqualTo("This is before the first day.");
        assertThat(waiting(OperationKind.FRAUD)).isEmpty();
    }

    @Test
    @SignedInAs(Role.VIEWER)
    void letsAViewerLookOnly() {
        JobsView view = navigate(JobsView.class);

        assertThat(find(MenuBar.class, view).all()).isEmpty();
    }

    private void start(Form dialog) {
        test(find(Button.class, dialog).withText("Start").single()).click();
    }

    private static List<WorkParameters> waiting(OperationKind kind) {
        return ConsoleBooks.get().bean(Operations.class).waiting().stream()
                .filter(request -> request.kind() == kind)
                .map(OperationRequest::parameters)
                .flatMap(json -> WorkParameters.read(kind, json).stream())
                .toList();
    }
}
