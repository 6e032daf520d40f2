package org.daybook.console.staff;

import com.vaadin.flow.component.html.Paragraph;
import org.daybook.console.shared.Form;

/** Names whom a deed concerns, and what comes of it, before it is done. */
final class SureDialog extends Form {

    private final transient Runnable surely;

    SureDialog(String title, String deed, String consequence, Runnable surely) {
        super(title, deed);
        this.surely = surely;
        ask(new Paragraph(consequence));
        grave();
    }

    @Override
    protected void submit() {
        close();
        surely.run();
    }
}
