package org.daybook.core.ledger;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.core.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens ledger accounts. They are opened empty; only postings change their balance. */
@Service
public class LedgerAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerAccounts.class);

    private final JdbcClient jdbc;
    private final Map<Role, LedgerAccountId> known = new ConcurrentHashMap<>();

    LedgerAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a ledger account for a customer's account, in whose currency its overdraft limit is given. */
    @Transactional
    public LedgerAccountId openForCustomer(Money overdraftLimit) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO ledger_account (owner, normal_side, currency, overdraft_limit_minor)
                        VALUES ('CUSTOMER', 'CREDIT', ?, ?)""")
                .params(overdraftLimit.currency().getCurrencyCode(), overdraftLimit.minor())
                .update(keys);
        return new LedgerAccountId(keyOf(keys));
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

    private static long keyOf(GeneratedKeyHolder keys) {
        Number key = keys.getKey();
        if (key == null) {
            throw new IllegalStateException("The database gave no key for a new ledger account");
        }
        return key.longValue();
    }

    private record Role(BankRole role, Currency currency) {}
}
