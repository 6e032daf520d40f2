package org.daybook.core.account;

import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An order's own transaction, tried again as a whole when the server chose it as the victim of a deadlock, or when somebody
 * else was using its key at that very moment.
 */
@Component
class OwnTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTransaction.class);
    private static final int TRIES = 4;

    private final TransactionTemplate transaction;

    OwnTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        // A retry of ours must never look into an older snapshot than its locks.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T run(Supplier<T> order) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(_ -> order.get()));
            } catch (PessimisticLockingFailureException | DuplicateKeyException contended) {
                if (attempt == TRIES) {
                    throw contended;
                }
                LOG.debug("An order met another one, attempt {}", attempt, contended);
            }
        }
    }
}
