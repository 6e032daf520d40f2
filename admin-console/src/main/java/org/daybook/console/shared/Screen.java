package org.daybook.console.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;

/** A screen below its heading: what it is at the left, what can be done at the right. */
public abstract class Screen extends Div {

    private final Div actions = new Div();

    protected Screen(String title) {
        this(new H2(title));
    }

    protected Screen(Component title) {
        addClassName("screen");
        actions.addClassName("actions");
        Header header = new Header(title, actions);
        header.addClassName("screen-head");
        add(header);
    }

    /** Buttons at the right of the heading, the most usual last. */
    protected final void act(Component... buttons) {
        actions.add(buttons);
    }

    /** A line of fields that narrow what is shown below. */
    protected static Div toolbar(Component... fields) {
        Div toolbar = new Div(fields);
        toolbar.addClassName("toolbar");
        return toolbar;
    }
}
