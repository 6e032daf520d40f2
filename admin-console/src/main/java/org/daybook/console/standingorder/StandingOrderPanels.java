package org.daybook.console.standingorder;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.daybook.core.standingorder.StandingOrders;

/** The way to the standing orders of an account. */
@org.springframework.stereotype.Component
public class StandingOrderPanels {

    private final StandingOrders orders;
    private final BusinessDates businessDates;
    private final Authority authority;

    StandingOrderPanels(StandingOrders orders, BusinessDates businessDates, Authority authority) {
        this.orders = orders;
        this.businessDates = businessDates;
        this.authority = authority;
    }

    /** The standing orders of an account; without a business date they can be looked at alone. */
    public Component of(AccountOverview account) {
        boolean manages = account.closedOn() == null
                && authority.may(Permission.MANAGE_STANDING_ORDERS)
                && businessDates.current().isPresent();
        return new StandingOrdersPanel(
                orders, account, manages, businessDates.current().orElse(LocalDate.EPOCH));
    }
}
