package org.daybook.console.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** A strip of named figures. */
public final class Figures extends DescriptionList {

    public Figures() {
        addClassName("figures");
    }

    public Figures with(String name, String value) {
        add(new Div(new Term(name), new Description(value)));
        return this;
    }

    public Figures with(String name, Component value) {
        add(new Div(new Term(name), new Description(value)));
        return this;
    }
}
