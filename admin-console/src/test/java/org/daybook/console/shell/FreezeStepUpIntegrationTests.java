package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.account.FreezeCode;
import org.daybook.core.account.FreezeCodes;
import org.daybook.core.account.FreezeRecord;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;
import org.daybook.core.approval.ApprovalOutcome;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposal;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever freezes, unfreezes or lets freezes expire from a session that was left open for a while shows first that it is they. */
@ConsoleTest
@SignedInAs(Role.ANALYST)
class FreezeStepUpIntegrationTests extends SpringBrowserlessTest {

    private static final String ACCOUNT = ConsoleBank.account(26);

    @Test
    void asksForAProofOnceAndKeepsWhatWasFilledIn() {
        UI.getCurrent().navigate("accounts/" + ACCOUNT);
        signInLongAgo();

        press(view(), "Freeze");
        find(TextArea.class).single().setValue("Asked for by the police, file 19");
        press(dialog("Freeze account " + ACCOUNT), "Freeze");
        assertThat(freezes()).isEmpty();
        prove("not the password");
        assertThat(find(Paragraph.class, dialog("Confirm that it is you")).all().stream()
                        .map(Paragraph::getText))
                .contains("That is not correct. After five failed attempts your login is locked for half an hour.");
        assertThat(freezes()).isEmpty();
        prove(ConsoleBank.password(Role.ANALYST));

        assertThat(freezes()).singleElement().satisfies(freeze -> {
            assertThat(freeze.scope()).isEqualTo(FreezeScope.DEBITS);
            assertThat(freeze.background())
                    .isInstanceOfSatisfying(FreezeRecord.Background.Known.class, known -> assertThat(known.reason())
                            .isEqualTo("Asked for by the police, file 19"));
        });
        assertThat(find(Dialog.class).all()).isEmpty();

        press(view(), "Unfreeze");
        find(TextArea.class).single().setValue("Cleared up");
        press(dialog("Unfreeze account " + ACCOUNT), "Propose");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void proposesNothingWithoutAProof() {
        String account = ConsoleBank.account(27);
        UI.getCurrent().navigate("accounts/" + account);
        press(view(), "Freeze");
        find(TextArea.class).single().setValue("Asked for by the police, file 20");
        press(dialog("Freeze account " + account), "Freeze");
        signInLongAgo();

        press(view(), "Unfreeze");
        find(TextArea.class).single().setValue("Cleared up");
        press(dialog("Unfreeze account " + account), "Propose");
        press(dialog("Confirm that it is you"), "Cancel");

        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Cleared up");
        assertThat(ConsoleBooks.get()
                        .books()
                        .asRoot()
                        .sql("""
                                SELECT COUNT(*) FROM approval_proposal p JOIN account_freeze f ON f.id = p.subject_reference
                                WHERE p.kind = 'UNFREEZE' AND f.reason = 'Asked for by the police, file 20'""")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void allowsAndForbidsExpiryOnceItWasProved() {
        UI.getCurrent().navigate("freeze-codes");
        signInLongAgo();

        expiry(FreezeCode.OTHER).click();
        find(TextArea.class).single().setValue("Cards found again within a week");
        press(dialog("Let freezes expire: Other"), "Propose");
        assertThat(pendingExpiries()).isEmpty();
        prove(ConsoleBank.password(Role.ANALYST));
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(pendingExpiries()).singleElement().satisfies(FreezeStepUpIntegrationTests::approve);
        assertThat(mayExpire()).containsExactly(FreezeCode.OTHER);

        UI.getCurrent().navigate("accounts");
        UI.getCurrent().navigate("freeze-codes");
        signInLongAgo();
        expiry(FreezeCode.OTHER).click();
        assertThat(mayExpire()).containsExactly(FreezeCode.OTHER);
        prove(ConsoleBank.password(Role.ANALYST));
        assertThat(mayExpire()).isEmpty();
    }

    /** What can be done about the expiry of a code's freezes. */
    private Button expiry(FreezeCode code) {
        Div place = (Div) test(find(Grid.class, view()).single()).getCellComponent(code.ordinal(), 3);
        return (Button) place.getComponentAt(0);
    }

    private static List<Proposal> pendingExpiries() {
        return asAnalyst(() -> ConsoleBooks.get().bean(Approvals.class).pending()).stream()
                .filter(proposal -> proposal.kind() == ProposalKind.EXPIRING_FREEZE
                        && proposal.subject().reference().equals(FreezeCode.OTHER.name()))
                .toList();
    }

    private static void approve(Proposal proposal) {
        ConsoleBank bank = ConsoleBooks.get();
        ApprovalOutcome outcome = bank.bean(Authority.class)
                .actingAs(Principal.staff("arno", Set.of(Role.ANALYST)), () -> bank.bean(Approvals.class)
                        .approve(proposal.id(), proposal.hash()));
        assertThat(outcome).isInstanceOf(ApprovalOutcome.Executed.class);
    }

    private static Set<FreezeCode> mayExpire() {
        return asAnalyst(() -> ConsoleBooks.get().bean(FreezeCodes.class).thatMayExpire());
    }

    private static <T> T asAnalyst(Supplier<T> look) {
        return ConsoleBooks.get().bean(Authority.class).actingAs(ConsoleBank.principal(Role.ANALYST), look);
    }

    private static List<FreezeRecord> freezes() {
        return asAnalyst(() -> ConsoleBooks.get().bean(Freezes.class).history(ACCOUNT));
    }

    private static void signInLongAgo() {
        Instant before = Instant.now().minus(Authority.FRESH);
        SecurityContextHolder.getContext()
                .setAuthentication(new StaffLogin(
                                ConsoleBank.login(Role.ANALYST),
                                Set.of(Role.ANALYST),
                                StaffLogin.Stage.IN,
                                0,
                                before,
                                before)
                        .authentication());
    }

    private void prove(String typed) {
        find(PasswordField.class).single().setValue(typed);
        press(dialog("Confirm that it is you"), "Confirm");
    }

    private Component view() {
        return (Component) getCurrentView();
    }

    private Dialog dialog(String title) {
        return find(Dialog.class).all().stream()
                .filter(dialog -> dialog.getHeaderTitle().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void press(Component place, String words) {
        test(find(Button.class, place).withText(words).single()).click();
    }
}
