package org.daybook.core.operations;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.daybook.core.audit.AuditSeals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Has the audit trail sealed while a process is up. Any number of processes may offer it; the one that holds the lock seals,
 * five times a second, and when it dies the next one does.
 */
@Service
public class AuditSealing {

    private static final String LOCK = "audit sealing";
    private static final int MILLISECONDS_BETWEEN_LOOKS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final DataSource dataSource;
    private final AuditSeals seals;

    AuditSealing(DataSource dataSource, AuditSeals seals) {
        this.dataSource = dataSource;
        this.seals = seals;
    }

    /** Offers to seal until it is closed. */
    public Duty takeDuty() {
        return new Duty();
    }

    /** One process's offer. */
    public final class Duty implements AutoCloseable {

        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("audit-sealing").factory());

        private @Nullable NamedLocks locks;
        private boolean ours;
        private String complaint = "";

        private Duty() {
            var _ = thread.scheduleWithFixedDelay(this::look, 0, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        }

        /** Waits until nothing is unsealed, whoever seals it; whether it came to that. */
        public boolean awaitSealed(long time, TimeUnit unit) throws InterruptedException {
            long until = System.nanoTime() + unit.toNanos(time);
            while (seals.unsealed() > 0) {
                if (System.nanoTime() > until) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN_LOOKS);
            }
            return true;
        }

        private void look() {
            try {
                if (isOurs()) {
                    while (seals.sealNext() > 0) {
                        complaint = "";
                    }
                }
            } catch (RuntimeException refused) {
                say(refused);
            }
        }

        /** A lock that is lost with its connection is asked for anew. */
        private boolean isOurs() {
            NamedLocks held = locks;
            if (held == null || held.isLost()) {
                giveBack();
                held = NamedLocks.open(dataSource);
                locks = held;
            }
            ours = ours || held.acquire(LOCK, 0);
            return ours;
        }

        /** Once, not five times a second. */
        private void say(RuntimeException refused) {
            String sentence = String.valueOf(refused.getMessage());
            if (!sentence.equals(complaint)) {
                LOG.error("The audit trail is not sealed", refused);
                complaint = sentence;
            }
        }

        private void giveBack() {
            ours = false;
            if (locks != null) {
                locks.close();
                locks = null;
            }
        }

        /** Ends after what is in hand. */
        @Override
        public void close() {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                    LOG.warn("Sealing the audit trail did not end in time");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            giveBack();
        }
    }
}
