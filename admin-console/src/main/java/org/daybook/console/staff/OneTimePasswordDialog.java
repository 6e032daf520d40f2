package org.daybook.console.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.daybook.core.staff.StaffMember;

/** Shows a one-time password, which is kept nowhere, this once. */
final class OneTimePasswordDialog extends Dialog {

    OneTimePasswordDialog(StaffMember member, String oneTimePassword) {
        setHeaderTitle("One-time password of " + member.name());
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        setWidth("28rem");
        Pre password = new Pre(oneTimePassword);
        password.addClassName("one-time-password");
        add(
                password,
                new Paragraph(
                        "Hand it over in person. It is not shown again, and must be changed at the first sign-in."));
        Button seen = new Button("I have noted it", click -> close());
        seen.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(seen);
    }
}
