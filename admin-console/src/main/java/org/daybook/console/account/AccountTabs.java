package org.daybook.console.account;

import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.console.hold.HoldPanels;
import org.daybook.console.limit.LimitPanels;
import org.daybook.console.mandate.MandatePanels;
import org.daybook.console.shared.LazyTabs;
import org.daybook.console.standingorder.StandingOrderPanels;
import org.daybook.core.account.AccountEntry;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Component;

/** What there is to see of an account below its figures. */
@Component
record AccountTabs(HoldPanels holds, StandingOrderPanels standingOrders, LimitPanels limits, MandatePanels mandates) {

    /** @param afterwards what is done after the account's figures have changed */
    LazyTabs of(AccountDesk desk, AccountOverview account, Runnable afterwards) {
        LazyTabs tabs = new LazyTabs();
        tabs.add("Entries", () -> new EntriesPanel(desk.entries(), account, reversing(desk, afterwards)));
        tabs.add("Holds", () -> holds.of(account, afterwards));
        tabs.add("Standing orders", () -> standingOrders.of(account));
        tabs.add("Limits", () -> limits.of(account));
        if (mandates.isOpen()) {
            tabs.add("Mandates", () -> mandates.of(account, desk.businessDate()));
        }
        tabs.add("Freezes", () -> new FreezesPanel(desk, account));
        return tabs;
    }

    private static Optional<Consumer<AccountEntry>> reversing(AccountDesk desk, Runnable afterwards) {
        return desk.may(Permission.REVERSE_ENTRIES)
                ? Optional.of(
                        entry -> new ReverseDialog(desk.reversals(), desk.twoPersonOrders(), entry, afterwards).open())
                : Optional.empty();
    }
}
