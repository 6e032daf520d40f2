package org.daybook.console.counter;

import java.time.ZoneId;
import org.daybook.console.account.AccountOpening;
import org.daybook.console.shared.Background;
import org.daybook.console.statement.InterimStatements;
import org.daybook.core.bank.Bank;
import org.daybook.core.counter.CounterDesk;
import org.daybook.core.credential.CredentialDesk;
import org.daybook.core.customer.CustomerDesk;
import org.springframework.stereotype.Component;

/** The services the counter works with. */
@Component
record CounterRoom(
        CounterDesk desk,
        CustomerDesk customers,
        CredentialDesk credentials,
        InterimStatements statements,
        AccountOpening opening,
        Background background,
        Bank bank) {

    ZoneId zone() {
        return bank.zone();
    }
}
