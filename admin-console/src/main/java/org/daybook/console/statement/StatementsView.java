package org.daybook.console.statement;

import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.daybook.console.shared.Background;
import org.daybook.console.shared.Screen;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.daybook.core.statement.StatementDesk;

/** A statement of any account and period on the fly, and the archive of what was registered. */
@Route("statements")
@PageTitle("Statements · Daybook")
@Menu(title = "Statements", order = 3, icon = "vaadin:file-text-o")
@RolesAllowed("SEE_STATEMENTS")
final class StatementsView extends Screen implements AfterNavigationObserver {

    static final String ACCOUNT = "account";

    /** For those who may make statements. */
    private final transient Optional<MakePanel> make;

    StatementsView(
            StatementDesk desk,
            OnTheFly onTheFly,
            AccountSearch accounts,
            BusinessDates businessDates,
            Bank bank,
            Background background,
            Authority authority) {
        super("Statements");
        TabSheet tabs = new TabSheet();
        tabs.addClassName("filling");
        make = Optional.of(Permission.MAKE_STATEMENTS)
                .filter(authority::may)
                .map(_ -> new MakePanel(onTheFly, accounts, businessDates, background));
        make.ifPresent(panel -> tabs.add("New statement", panel));
        tabs.add("Archive", new ArchivePanel(desk, bank));
        add(tabs);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ACCOUNT)
                .ifPresent(account -> make.ifPresent(panel -> panel.choose(account)));
    }
}
