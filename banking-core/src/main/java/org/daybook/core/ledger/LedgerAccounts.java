package org.daybook.core.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.core.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens ledger accounts. They are opened empty; only postings change their balance. */
@Service
public class LedgerAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerAccounts.class);

    private static final int ROWS_PER_STATEMENT = 500;

    private final JdbcClient jdbc;
    private final Map<Role, LedgerAccountId> known = new ConcurrentHashMap<>();

    LedgerAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a ledger account for each of the given overdraft limits, in its currency. */
    @Transactional
    public List<LedgerAccountId> openForCustomers(List<Money> overdraftLimits) {
        List<LedgerAccountId> opened = new ArrayList<>(overdraftLimits.size());
        for (int from = 0; from < overdraftLimits.size(); from += ROWS_PER_STATEMENT) {
            List<Money> part =
                    overdraftLimits.subList(from, Math.min(from + ROWS_PER_STATEMENT, overdraftLimits.size()));
            List<Object> values = new ArrayList<>();
            part.forEach(limit -> {
                values.add(limit.currency().getCurrencyCode());
                values.add(limit.minor());
            });
            jdbc.sql("INSERT INTO ledger_account (owner, normal_side, currency, overdraft_limit_minor) VALUES "
                            + String.join(", ", Collections.nCopies(part.size(), "('CUSTOMER', 'CREDIT', ?, ?)"))
                            + " RETURNING id")
                    .params(values)
                    .query(Long.class)
                    .list()
                    .forEach(id -> opened.add(new LedgerAccountId(id)));
        }
        return opened;
    }

    /** The bank's own account for a role and currency; opened when it is first asked for, in a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public LedgerAccountId ofBank(BankRole role, Currency currency) {
        return known.computeIfAbsent(new Role(role, currency), this::findOrOpen);
    }

    private LedgerAccountId findOrOpen(Role wanted) {
        return find(wanted).orElseGet(() -> {
            try {
                jdbc.sql("INSERT INTO ledger_account (owner, role, normal_side, currency) VALUES ('BANK', ?, ?, ?)")
                        .params(wanted.role.name(), wanted.role.normalSide().name(), wanted.currency.getCurrencyCode())
                        .update();
            } catch (DuplicateKeyException openedMeanwhile) {
                LOG.debug("{} was opened by another process", wanted, openedMeanwhile);
            }
            return find(wanted).orElseThrow();
        });
    }

    private Optional<LedgerAccountId> find(Role wanted) {
        return jdbc.sql("SELECT id FROM ledger_account WHERE role = ? AND currency = ?")
                .params(wanted.role.name(), wanted.currency.getCurrencyCode())
                .query(Long.class)
                .optional()
                .map(LedgerAccountId::new);
    }

    private record Role(BankRole role, Currency currency) {}
}
