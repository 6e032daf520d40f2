package org.daybook.console.statement;

import com.vaadin.flow.component.Component;
import org.daybook.console.shared.Background;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.calendar.BusinessDates;
import org.springframework.stereotype.Service;

/** The widget that makes a statement of any dates, for screens that know whose it is. */
@Service
public class InterimStatements {

    private final OnTheFly onTheFly;
    private final AccountSearch accounts;
    private final BusinessDates businessDates;
    private final Background background;

    InterimStatements(OnTheFly onTheFly, AccountSearch accounts, BusinessDates businessDates, Background background) {
        this.onTheFly = onTheFly;
        this.accounts = accounts;
        this.businessDates = businessDates;
        this.background = background;
    }

    /** Of one account and no other, by its reference. */
    public Component of(String account) {
        MakePanel panel = new MakePanel(onTheFly, accounts, businessDates, background);
        panel.keepTo(account);
        return panel;
    }
}
