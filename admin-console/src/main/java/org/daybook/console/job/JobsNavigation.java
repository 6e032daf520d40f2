package org.daybook.console.job;

import com.vaadin.flow.component.UI;

/** The way into the jobs. */
public final class JobsNavigation {

    private JobsNavigation() {}

    public static void open(UI ui) {
        ui.navigate(JobsView.class);
    }
}
