package org.daybook.core.operations;

import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Whether somebody takes work up. An executor holds a lock of the database server as long as it lives; what dies gives it
 * back at once, and what stands still loses it after a few seconds.
 */
@Service
public class ExecutorPresence {

    /** More than these may run; they are just not counted. */
    private static final int COUNTED = 8;

    private static final Logger LOG = LoggerFactory.getLogger(ExecutorPresence.class);

    private final DataSource dataSource;
    private final ExecutorQueries queries;

    ExecutorPresence(DataSource dataSource, ExecutorQueries queries) {
        this.dataSource = dataSource;
        this.queries = queries;
    }

    /** Whether an executor is there. */
    public boolean anyAlive() {
        return queries.anyHeld(places());
    }

    /** For an executor: says that it is there, until it is closed. */
    public Sign announce() {
        Sign sign = new Sign(dataSource);
        sign.renew();
        return sign;
    }

    private static List<String> places() {
        return IntStream.rangeClosed(1, COUNTED)
                .mapToObj(ExecutorPresence::place)
                .toList();
    }

    private static String place(int number) {
        return "executor:" + number;
    }

    /** The sign that an executor is there. For one thread. */
    public static final class Sign implements AutoCloseable {

        private final DataSource dataSource;
        private @Nullable NamedLocks locks;

        private Sign(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        /** Gives the sign again if it was lost with its connection; without a database it waits for the next call. */
        public void renew() {
            if (locks != null && !locks.isLost()) {
                return;
            }
            close();
            try {
                NamedLocks fresh = NamedLocks.open(dataSource);
                locks = fresh;
                if (places().stream().noneMatch(place -> fresh.acquire(place, 0))) {
                    LOG.debug("{} executors are there besides this one", COUNTED);
                }
            } catch (DataAccessException unreachable) {
                LOG.warn("The executor cannot say that it is there, and tries again", unreachable);
                close();
            }
        }

        @Override
        public void close() {
            if (locks != null) {
                locks.close();
                locks = null;
            }
        }
    }
}
