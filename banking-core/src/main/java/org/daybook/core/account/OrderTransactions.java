package org.daybook.core.account;

import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an order out in a transaction of its own, and again as a whole when the server chose it as the victim of a deadlock,
 * when it waited too long for a lock, or when somebody else was faster with its key. So whatever runs here has to be the same when
 * it is done again.
 */
@Component
public class OrderTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(OrderTransactions.class);
    private static final int TRIES = 4;

    private final TransactionTemplate transaction;

    OrderTransactions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        // A retry of ours must never look into an older snapshot than its locks.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** As part of the caller's transaction if there is one, which then is tried again by the caller or not at all. */
    <T> T joinOrCarryOut(Supplier<T> order) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? order.get()
                : carryOut(status -> order.get());
    }

    public <T> T carryOut(Function<TransactionStatus, T> order) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(order::apply);
            } catch (PessimisticLockingFailureException | DuplicateKeyException contended) {
                if (attempt == TRIES) {
                    throw contended;
                }
                LOG.debug("An order met another one, attempt {}", attempt, contended);
            }
        }
    }
}
