package org.daybook.console.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** The ways into the account screens. */
public final class AccountsNavigation {

    private AccountsNavigation() {}

    /** A link to the list, narrowed to frozen accounts. */
    public static Anchor linkToFrozen(String words) {
        return new Anchor("accounts?" + AccountListView.FROZEN, words);
    }

    /** A link to one account. */
    static RouterLink link(String reference) {
        return new RouterLink(reference, AccountView.class, new RouteParameters(AccountView.REFERENCE, reference));
    }

    /** One account, by its reference or number. */
    public static void open(UI ui, String reference) {
        ui.navigate(AccountView.class, new RouteParam(AccountView.REFERENCE, reference));
    }
}
