package org.daybook.console.mandate;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.MandateDesk;
import org.daybook.core.account.MandateScope;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;

/** The way to the holders and mandates of an account. */
@org.springframework.stereotype.Component
public class MandatePanels {

    private final MandateDesk mandates;
    private final CustomerDesk customers;
    private final Authority authority;

    MandatePanels(MandateDesk mandates, CustomerDesk customers, Authority authority) {
        this.mandates = mandates;
        this.customers = customers;
        this.authority = authority;
    }

    /** Whether whoever is signed in may see it. */
    public boolean isOpen() {
        return authority.may(Permission.SEE_CUSTOMERS);
    }

    /**
     * The mandates on an account.
     *
     * @param date the bank's
     */
    public Component of(AccountOverview account, LocalDate date) {
        return new MandatesPanel(mandates, customers, account, grantable(account), date);
    }

    private List<MandateScope> grantable(AccountOverview account) {
        if (account.closedOn() != null || !authority.may(Permission.CHANGE_CUSTOMERS)) {
            return List.of();
        }
        return authority.may(Permission.PAY_WITHOUT_PIN) ? List.of(MandateScope.values()) : List.of(MandateScope.VIEW);
    }
}
