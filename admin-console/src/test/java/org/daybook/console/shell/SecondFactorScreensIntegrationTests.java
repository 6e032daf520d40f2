package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.console.shared.StepUp;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.security.Authority;
import org.daybook.core.security.FreshProofNeeded;
import org.daybook.core.security.Role;
import org.daybook.core.staff.SignIn;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.TotpSecrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Enrolling a second factor, and showing that it is still oneself. */
@ConsoleTest
@SignedInAs(Role.ADMINISTRATOR)
class SecondFactorScreensIntegrationTests extends SpringBrowserlessTest {

    private static final String LOGIN = ConsoleBank.login(Role.ADMINISTRATOR);
    private static final String PASSWORD = ConsoleBank.password(Role.ADMINISTRATOR);

    @Autowired
    private StepUp stepUp;

    @Autowired
    private Staff staff;

    @AfterEach
    void removeSecondFactor() {
        ConsoleBooks.get()
                .books()
                .asRoot()
                .sql("DELETE FROM staff_recovery_code")
                .update();
        ConsoleBooks.get()
                .books()
                .asRoot()
                .sql("DELETE FROM staff_second_factor")
                .update();
    }

    @Test
    void enrolsByACodeOfTheApp() {
        EnrolmentView view = navigate(EnrolmentView.class);
        test(find(Button.class, view).withText("Begin").single()).click();
        String secret = find(Pre.class, view).single().getText().replace(" ", "");

        TextField code = find(TextField.class, view).single();
        code.setValue("12345");
        test(find(Button.class, view).withText("Confirm").single()).click();
        assertThat(code.getErrorMessage()).startsWith("That code is not correct.");
        code.setValue(TotpSecrets.code(secret, Instant.now().getEpochSecond() / 30));
        test(find(Button.class, view).withText("Confirm").single()).click();

        assertThat(find(Pre.class, view).single().getText().lines()).hasSize(10);
        assertThat(staff.signIn(LOGIN, PASSWORD)).isEqualTo(new SignIn.SecondFactorNeeded(LOGIN));
    }

    @Test
    void asksForTheProofThatHasGrownOld() {
        signInLongAgo();
        AtomicInteger done = new AtomicInteger();

        assertThatThrownBy(() -> staff.create("nobody", Set.of(Role.VIEWER))).isInstanceOf(FreshProofNeeded.class);
        stepUp.then(done::incrementAndGet);
        assertThat(done).hasValue(0);
        prove("not the password");
        assertThat(refusal())
                .isEqualTo("That is not correct. After five failed attempts your login is locked for half an hour.");
        prove(PASSWORD);
        assertThat(done).hasValue(1);
        stepUp.then(done::incrementAndGet);
        assertThat(done).hasValue(2);
        assertThat(staff.create("x", Set.of(Role.VIEWER)).toString()).contains("NAME_UNFIT");
    }

    private static void signInLongAgo() {
        Instant before = Instant.now().minus(Authority.FRESH);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new StaffLogin(LOGIN, Set.of(Role.ADMINISTRATOR), StaffLogin.Stage.IN, 0, before, before)
                                .authentication());
    }

    private void prove(String typed) {
        Dialog dialog = find(Dialog.class).single();
        find(PasswordField.class, dialog).single().setValue(typed);
        test(find(Button.class, dialog).withText("Confirm").single()).click();
    }

    private String refusal() {
        return find(Paragraph.class, find(Dialog.class).single())
                .withCondition(paragraph -> paragraph.hasClassName("refusal"))
                .single()
                .getText();
    }
}
