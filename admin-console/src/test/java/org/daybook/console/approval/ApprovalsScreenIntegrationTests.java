package org.daybook.console.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.approval.Proposing;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.staff.Staff;
import org.junit.jupiter.api.Test;

/** What an administrator does with a colleague's proposals. */
@ConsoleTest
@SignedInAs(Role.ADMINISTRATOR)
class ApprovalsScreenIntegrationTests extends SpringBrowserlessTest {

    private static final Principal ADELE = Principal.staff("adele", Set.of(Role.ADMINISTRATOR));

    @Test
    void approvesAndItIsDone() {
        propose(ADELE, "otakar", "VIEWER", "TELLER");
        ApprovalsView view = navigate(ApprovalsView.class);

        open(view, "otakar");
        click("Approve");

        assertThat(ConsoleBooks.get()
                        .bean(Staff.class)
                        .onFile("otakar")
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.TELLER);
        assertThat(find(ProposalDialog.class).all()).isEmpty();
    }

    @Test
    void rejectsWithAReasonAlone() {
        Proposal proposal = propose(ADELE, "oldrich", "VIEWER", "AUDITOR");
        ApprovalsView view = navigate(ApprovalsView.class);

        open(view, "oldrich");
        click("Reject");
        assertThat(refusal()).isEqualTo("Give a reason of at most 500 characters.");
        find(TextArea.class, find(ProposalDialog.class).single()).single().setValue("Not an auditor");
        click("Reject");

        assertThat(asAdministrator(() -> ConsoleBooks.get()
                                .bean(Approvals.class)
                                .find(proposal.id())
                                .orElseThrow())
                        .state())
                .isEqualTo(Proposal.State.REJECTED);
    }

    @Test
    void offersNothingButWithdrawalToWhoeverProposed() {
        propose(ConsoleBank.principal(Role.ADMINISTRATOR), "oskar", "VIEWER", "TELLER");
        ApprovalsView view = navigate(ApprovalsView.class);

        open(view, "oskar");

        ProposalDialog dialog = find(ProposalDialog.class).single();
        assertThat(find(Button.class, dialog).all()).extracting(Button::getText).containsExactly("Close", "Withdraw");
        click("Withdraw");
        assertThat(find(ProposalDialog.class).all()).isEmpty();
    }

    @Test
    void saysThatTheWorldHasChanged() {
        propose(ADELE, "ota", "ANALYST", "TELLER");
        ApprovalsView view = navigate(ApprovalsView.class);

        open(view, "ota");
        click("Approve");

        assertThat(refusal()).isEqualTo("The roles of ota have changed since; propose it anew.");
    }

    private static Proposal propose(Principal who, String login, String before, String after) {
        asAdministrator(() -> ConsoleBooks.get().bean(Staff.class).create(login, Set.of(Role.VIEWER)));
        Proposing made = ConsoleBooks.get().bean(Authority.class).actingAs(who, () -> ConsoleBooks.get()
                .bean(Approvals.class)
                .propose(
                        ProposalKind.ROLE_CHANGE,
                        AuditSubject.staff(login),
                        AuditDetails.of("roles_before", before).with("roles", after),
                        "Moves to another desk"));
        return ((Proposing.Proposed) made).proposal();
    }

    @SuppressWarnings("unchecked")
    private void open(ApprovalsView view, String login) {
        Grid<Proposal> grid = find(Grid.class, view).single();
        int row = 0;
        while (!test(grid).getRow(row).subject().reference().equals(login)) {
            row++;
        }
        test(grid).clickRow(row);
    }

    private void click(String words) {
        test(find(Button.class, find(ProposalDialog.class).single())
                        .withText(words)
                        .single())
                .click();
    }

    private String refusal() {
        return find(Paragraph.class, find(ProposalDialog.class).single())
                .withCondition(paragraph -> paragraph.hasClassName("refusal"))
                .single()
                .getText();
    }

    private static <T> T asAdministrator(Supplier<T> work) {
        return ConsoleBooks.get().bean(Authority.class).actingAs(ConsoleBank.principal(Role.ADMINISTRATOR), work);
    }
}
