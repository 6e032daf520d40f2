package org.daybook.console.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;

/** The ways into the account screens. */
public final class AccountsNavigation {

    private AccountsNavigation() {}

    /** The list, narrowed to frozen accounts. */
    public static void openFrozen(UI ui) {
        ui.navigate(AccountListView.class, QueryParameters.of(AccountListView.FROZEN, ""));
    }

    /** One account, by its reference or number. */
    public static void open(UI ui, String reference) {
        ui.navigate(AccountView.class, new RouteParam(AccountView.REFERENCE, reference));
    }
}
