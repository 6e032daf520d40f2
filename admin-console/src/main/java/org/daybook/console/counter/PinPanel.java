package org.daybook.console.counter;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.daybook.core.credential.SecretKind;

/** Where the customer keys the PIN. */
final class PinPanel extends Div {

    private final PasswordField pin = pinField("PIN");
    private final Paragraph said = new Paragraph();

    PinPanel(Consumer<String> keyed) {
        addClassName("pin-panel");
        Button check = Deed.labelled("Check the PIN", "Enter");
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.setDisableOnClick(true);
        check.addClickListener(click -> {
            String digits = pin.getValue();
            pin.clear();
            try {
                if (!digits.isEmpty()) {
                    keyed.accept(digits);
                }
            } finally {
                check.setEnabled(true);
            }
        });
        check.addClickShortcut(Key.ENTER).resetFocusOnActiveElement().listenOn(pin);
        said.addClassName("refusal");
        said.getElement().setAttribute("role", "alert");
        said.setVisible(false);
        Div toolbar = new Div(pin, check);
        toolbar.addClassName("toolbar");
        add(toolbar, said);
    }

    /** Masked; takes figures alone, as many as a PIN may have. */
    static PasswordField pinField(String label) {
        PasswordField field = new PasswordField(label);
        field.setRevealButtonVisible(false);
        field.setMaxLength(SecretKind.LONGEST_PIN);
        field.setAllowedCharPattern("[0-9]");
        field.getElement().setAttribute("inputmode", "numeric");
        field.getElement().setAttribute("autocomplete", "off");
        return field;
    }

    void refuse(String sentence) {
        said.setText(sentence);
        said.setVisible(true);
        pin.focus();
    }

    void focusPin() {
        pin.focus();
    }
}
