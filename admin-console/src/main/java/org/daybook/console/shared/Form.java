package org.daybook.console.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.stream.Stream;

/**
 * A dialog of a few fields: one deed, refused in words or done. Escape leaves. Enter does what has the focus: the deed from a
 * field of one line, whatever a button says from that button, a line more in a field of several.
 */
public abstract class Form extends Dialog {

    private final Paragraph refusal = new Paragraph();
    private final Div fields = new Div();
    private final Button confirm;

    protected Form(String title, String deed) {
        setHeaderTitle(title);
        addClassName("form");
        setWidth("28rem");
        setCloseOnOutsideClick(false);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fields.addClassName("stacked");
        add(fields, refusal);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        confirm = new Button(deed, click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(cancel, confirm);
    }

    /** What is to be filled in, from top to bottom. */
    protected final void ask(Component... asked) {
        fields.add(asked);
        Stream.of(asked).forEach(this::confirmByEnter);
    }

    /** An Enter on a button is its click already and would be heard a second time: only fields of one line are listened to. */
    private void confirmByEnter(Component asked) {
        if (asked instanceof TextFieldBase<?, ?> && !(asked instanceof TextArea)) {
            confirm.addClickShortcut(Key.ENTER).resetFocusOnActiveElement().listenOn(asked);
        } else {
            asked.getChildren().forEach(this::confirmByEnter);
        }
    }

    /** The deed. Whoever is done closes the dialog; else {@link #refuse} says why not. */
    protected abstract void submit();

    /** Marks the deed as one that is not lightly taken back. */
    protected final void grave() {
        confirm.addThemeVariants(ButtonVariant.ERROR);
    }

    /** Says why not, in the dialog, which stays open. */
    protected final void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    /** It is done: says so and closes. */
    protected final void done(String sentence) {
        Notices.done(sentence);
        close();
    }

    /** What comes after the dialog was answered, by a second key or from a browser that has not closed it yet, is not heard. */
    private void confirm() {
        if (!isOpened()) {
            return;
        }
        refusal.setVisible(false);
        try {
            submit();
        } finally {
            confirm.setEnabled(true);
        }
    }
}
