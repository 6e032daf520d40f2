package org.daybook.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;

class LockWaitTranslatorTests {

    private static final String TIMED_OUT = "Lock wait timeout exceeded; try restarting transaction";

    private final LockWaitTranslator translator = new LockWaitTranslator();

    @Test
    void lockThatWasWaitedForTooLongMayBeTriedAgain() {
        assertThat(translator.translate("posting", null, new SQLException(TIMED_OUT, "HY000", 1205)))
                .isInstanceOf(CannotAcquireLockException.class)
                .isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(translator.translate(
                        "posting", "INSERT", new BatchUpdateException(TIMED_OUT, "HY000", 1205, new int[0])))
                .isInstanceOf(CannotAcquireLockException.class);
    }

    @Test
    void anythingElseIsAsItWas() {
        assertThat(translator.translate("posting", null, new SQLException("Deadlock", "40001", 1213)))
                .isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(translator.translate(
                        "posting", null, new java.sql.SQLIntegrityConstraintViolationException("Key", "23000", 1062)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(translator.translate("posting", null, new SQLException("Gone", "HY000", 1206)))
                .as("nothing is known of it")
                .isNull();
    }
}
