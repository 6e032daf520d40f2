package org.daybook.console.hold;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.CounterHolds;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;

/** The way to the holds of an account. */
@org.springframework.stereotype.Component
public class HoldPanels {

    private final CounterHolds holds;
    private final BusinessDates businessDates;
    private final Authority authority;

    HoldPanels(CounterHolds holds, BusinessDates businessDates, Authority authority) {
        this.holds = holds;
        this.businessDates = businessDates;
        this.authority = authority;
    }

    /**
     * The holds of an account.
     *
     * @param afterwards what is done after money was held, taken or let go
     */
    public Component of(AccountOverview account, Runnable afterwards) {
        boolean manages = account.closedOn() == null
                && authority.may(Permission.MANAGE_HOLDS)
                && businessDates.current().isPresent();
        return new HoldsPanel(holds, account, manages, businessDates.current().orElse(LocalDate.EPOCH), afterwards);
    }
}
