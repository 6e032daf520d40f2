package org.daybook.console.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.console.test.ConsoleBooks;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.security.Role;
import org.daybook.core.staff.SignIn;
import org.daybook.core.staff.Staff;
import org.junit.jupiter.api.Test;

/** What an administrator does with logins. */
@ConsoleTest
@SignedInAs(Role.ADMINISTRATOR)
class StaffScreenIntegrationTests extends SpringBrowserlessTest {

    @Test
    void createsALoginAndShowsItsPasswordOnce() {
        StaffView view = navigate(StaffView.class);

        create(view, "Karel.Novy", Set.of(Role.VIEWER));
        String password = find(Pre.class, find(OneTimePasswordDialog.class).single())
                .single()
                .getText();

        SignIn signIn = ConsoleBooks.get().bean(Staff.class).signIn("karel.novy", password);
        assertThat(signIn).isEqualTo(new SignIn.PasswordChangeNeeded("karel.novy"));
        test(find(Button.class).withText("I have noted it").single()).click();
        assertThat(find(Pre.class).all()).isEmpty();
    }

    @Test
    void saysWhyALoginIsNotCreated() {
        StaffView view = navigate(StaffView.class);

        create(view, "vera", Set.of(Role.VIEWER));

        assertThat(refusal()).isEqualTo("There is a login of this name already.");
    }

    @Test
    void refusesALoginWithoutARole() {
        StaffView view = navigate(StaffView.class);

        create(view, "nobody.yet", Set.of());

        assertThat(refusal()).isEqualTo("A login needs a role.");
    }

    @Test
    void disablesALoginOnlyOnceItWasNamed() {
        List<String> done = new ArrayList<>();
        navigate(StaffView.class);
        SureDialog dialog =
                new SureDialog("Disable vera", "Disable", "vera is signed out.", () -> done.add("disabled"));
        dialog.open();

        assertThat(dialog.getHeaderTitle()).isEqualTo("Disable vera");
        assertThat(done).isEmpty();
        test(find(Button.class, dialog).withText("Disable").single()).click();

        assertThat(done).containsExactly("disabled");
        assertThat(dialog.isOpened()).isFalse();
    }

    private void create(StaffView view, String name, Set<Role> roles) {
        test(find(Button.class, view).withText("New login").single()).click();
        NewLoginDialog dialog = find(NewLoginDialog.class).single();
        find(TextField.class, dialog).single().setValue(name);
        find(RoleChoice.class, dialog).single().setValue(roles);
        test(find(Button.class, dialog).withText("Create").single()).click();
    }

    private String refusal() {
        return find(Paragraph.class, find(Dialog.class).single())
                .withCondition(paragraph -> paragraph.hasClassName("refusal"))
                .single()
                .getText();
    }
}
