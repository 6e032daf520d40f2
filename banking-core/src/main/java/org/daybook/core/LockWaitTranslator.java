package org.daybook.core;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Says of a lock that was waited for too long what it says of a deadlock: it may be tried again. The server gives a deadlock a
 * state of its own, and a lock wait that timed out only a number.
 */
final class LockWaitTranslator extends SQLExceptionSubclassTranslator {

    /** ER_LOCK_WAIT_TIMEOUT. */
    private static final int TIMED_OUT = 1205;

    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException failure) {
        return failure.getErrorCode() == TIMED_OUT
                ? new CannotAcquireLockException(buildMessage(task, sql, failure), failure)
                : super.doTranslate(task, sql, failure);
    }
}
