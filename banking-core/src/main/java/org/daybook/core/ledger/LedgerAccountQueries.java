package org.daybook.core.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.core.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters ledger accounts and finds the bank's own. */
@Repository
class LedgerAccountQueries {

    private final JdbcClient jdbc;

    LedgerAccountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters an account for each limit by one statement; the ids come in the same order. */
    List<LedgerAccountId> enterForCustomers(List<Money> overdraftLimits) {
        List<Object> values = new ArrayList<>();
        overdraftLimits.forEach(limit -> {
            values.add(limit.currency().getCurrencyCode());
            values.add(limit.minor());
        });
        return jdbc
                .sql("INSERT INTO ledger_account (owner, normal_side, currency, overdraft_limit_minor) VALUES "
                        + String.join(", ", Collections.nCopies(overdraftLimits.size(), "('CUSTOMER', 'CREDIT', ?, ?)"))
                        + " RETURNING id")
                .params(values)
                .query(Long.class)
                .list()
                .stream()
                .map(LedgerAccountId::new)
                .toList();
    }

    /** Fails with a duplicate key if there is one already. */
    void enterForBank(BankRole role, Currency currency) {
        jdbc.sql("INSERT INTO ledger_account (owner, role, normal_side, currency) VALUES ('BANK', ?, ?, ?)")
                .params(role.name(), role.normalSide().name(), currency.getCurrencyCode())
                .update();
    }

    Optional<LedgerAccountId> ofBank(BankRole role, Currency currency) {
        return jdbc.sql("SELECT id FROM ledger_account WHERE role = ? AND currency = ?")
                .params(role.name(), currency.getCurrencyCode())
                .query(Long.class)
                .optional()
                .map(LedgerAccountId::new);
    }
}
