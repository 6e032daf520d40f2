package org.daybook.core.test;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Returns once somebody waits for another one on the server, so that a test interferes at just that moment. */
public final class Waiting {

    /** The server renews its answer only for who asks seldom. */
    private static final long NANOSECONDS_BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(250);

    private Waiting() {}

    /** For a row. */
    public static void forRow(JdbcClient root) {
        until(root, "SELECT COUNT(*) FROM information_schema.innodb_lock_waits");
    }

    /** For a named lock. */
    public static void forName(JdbcClient root) {
        until(root, "SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User lock'");
    }

    private static void until(JdbcClient root, String count) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (root.sql(count).query(Long.class).single() == 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Nobody waits");
            }
            LockSupport.parkNanos(NANOSECONDS_BETWEEN_LOOKS);
        }
    }
}
