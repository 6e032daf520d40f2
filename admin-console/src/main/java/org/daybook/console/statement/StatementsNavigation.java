package org.daybook.console.statement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** The ways into the statement screens. */
public final class StatementsNavigation {

    private StatementsNavigation() {}

    /** A statement of one account, by its reference or number. */
    public static void openFor(UI ui, String account) {
        ui.navigate(StatementsView.class, QueryParameters.of(StatementsView.ACCOUNT, account));
    }
}
