package org.daybook.core.ledger;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.core.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens ledger accounts. They are opened empty; only postings change their balance. */
@Service
public class LedgerAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerAccounts.class);

    private static final int ROWS_PER_STATEMENT = 500;

    private final LedgerAccountQueries queries;
    private final TransactionTemplate ownTransaction;
    private final Map<Role, LedgerAccountId> known = new ConcurrentHashMap<>();

    LedgerAccounts(LedgerAccountQueries queries, PlatformTransactionManager transactions) {
        this.queries = queries;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // Or the account that another process has just opened would be a duplicate that cannot be found.
        ownTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Opens a ledger account for each of the given overdraft limits, in its currency. */
    @Transactional
    public List<LedgerAccountId> openForCustomers(List<Money> overdraftLimits) {
        List<LedgerAccountId> opened = new ArrayList<>(overdraftLimits.size());
        for (int from = 0; from < overdraftLimits.size(); from += ROWS_PER_STATEMENT) {
            opened.addAll(queries.enterForCustomers(
                    overdraftLimits.subList(from, Math.min(from + ROWS_PER_STATEMENT, overdraftLimits.size()))));
        }
        return opened;
    }

    /** The bank's own account for a role and currency; opened when it is first asked for, in a transaction of its own. */
    public LedgerAccountId ofBank(BankRole role, Currency currency) {
        Role wanted = new Role(role, currency);
        LedgerAccountId account = known.get(wanted);
        if (account == null) {
            account = Objects.requireNonNull(ownTransaction.execute(status -> findOrOpen(wanted)));
            known.put(wanted, account);
        }
        return account;
    }

    private LedgerAccountId findOrOpen(Role wanted) {
        return find(wanted).orElseGet(() -> {
            try {
                queries.enterForBank(wanted.role, wanted.currency);
            } catch (DuplicateKeyException openedMeanwhile) {
                LOG.debug("{} was opened by another process", wanted, openedMeanwhile);
            }
            return find(wanted).orElseThrow();
        });
    }

    private Optional<LedgerAccountId> find(Role wanted) {
        return queries.ofBank(wanted.role, wanted.currency);
    }

    private record Role(BankRole role, Currency currency) {}
}
