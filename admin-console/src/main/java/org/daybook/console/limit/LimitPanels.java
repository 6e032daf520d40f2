package org.daybook.console.limit;

import com.vaadin.flow.component.Component;
import org.daybook.console.shared.StepUp;
import org.daybook.core.account.AccountLimits;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.TwoPersonOrders;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;

/** The way to the daily limits of an account. */
@org.springframework.stereotype.Component
public class LimitPanels {

    private final AccountLimits limits;
    private final TwoPersonOrders twoPersonOrders;
    private final StepUp stepUp;
    private final Authority authority;

    LimitPanels(AccountLimits limits, TwoPersonOrders twoPersonOrders, StepUp stepUp, Authority authority) {
        this.limits = limits;
        this.twoPersonOrders = twoPersonOrders;
        this.stepUp = stepUp;
        this.authority = authority;
    }

    public Component of(AccountOverview account) {
        return new LimitsPanel(
                limits,
                twoPersonOrders,
                stepUp,
                account,
                account.closedOn() == null && authority.may(Permission.CHANGE_LIMITS));
    }
}
