package org.daybook.console.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A dialog of a few fields: one deed, refused in words or done. Enter does it, Escape leaves. */
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
        confirm.addClickShortcut(Key.ENTER).setResetFocusOnActiveElement(true);
        getFooter().add(cancel, confirm);
    }

    /** What is to be filled in, from top to bottom. */
    protected final void ask(Component... asked) {
        fields.add(asked);
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

    private void confirm() {
        refusal.setVisible(false);
        try {
            submit();
        } finally {
            confirm.setEnabled(true);
        }
    }
}
