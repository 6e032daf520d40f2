package org.daybook.batch.executor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.daybook.batch.delivering.DeliveryRuns;
import org.daybook.batch.job.Failures;
import org.daybook.batch.job.Progress;
import org.daybook.batch.job.Requester;
import org.daybook.core.bank.Bank;
import org.daybook.core.closing.Nights;
import org.daybook.core.operations.AuditSealing;
import org.daybook.core.operations.ExecutorPresence;
import org.daybook.core.operations.HeldByAnother;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.OperationRequest;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.RunLost;
import org.daybook.core.operations.Schedules;
import org.daybook.core.operations.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes up requests and the schedule's work until it is told to stop: see the README beside this class. */
@Component
public class Executor {

    private static final Logger LOG = LoggerFactory.getLogger(Executor.class);
    private static final String NAME = "executor";
    private static final int AT_A_TIME = 4;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 500;
    private static final int LOOKS_BETWEEN_MAILS = 120;
    private static final long SECONDS_TO_END = 600;

    private final Operations operations;
    private final ExecutorPresence executors;
    private final AuditSealing sealing;
    private final Schedules schedules;
    private final Nights nights;
    private final DeliveryRuns deliveries;
    private final RequestWork work;
    private final Bank bank;
    private final Map<Long, OperationKind> underWay = new ConcurrentHashMap<>();
    private final Map<HeldRun, Long> held = new ConcurrentHashMap<>();

    Executor(
            Operations operations,
            ExecutorPresence executors,
            AuditSealing sealing,
            Schedules schedules,
            Nights nights,
            DeliveryRuns deliveries,
            RequestWork work,
            Bank bank) {
        this.operations = operations;
        this.executors = executors;
        this.sealing = sealing;
        this.schedules = schedules;
        this.nights = nights;
        this.deliveries = deliveries;
        this.work = work;
        this.bank = bank;
    }

    /**
     * Runs until it is told to stop, and then until every run of its own has stopped.
     *
     * @param night when the night falls due, in the bank's zone; empty for never by itself
     * @param tell what happens, a sentence at a time
     */
    public void run(Optional<CronExpression> night, Consumer<String> tell, BooleanSupplier stop) {
        try (ExecutorPresence.Sign sign = executors.announce();
                AuditSealing.Duty _ = sealing.takeDuty();
                ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            int looks = 0;
            while (!stop.getAsBoolean()) {
                sign.renew();
                try {
                    night.ifPresent(this::askForNight);
                    operations.waiting().forEach(request -> take(request, threads, tell, stop));
                    if (looks++ % LOOKS_BETWEEN_MAILS == 0) {
                        askForMail();
                    }
                } catch (DataAccessException | TransactionException lost) {
                    LOG.warn("The executor cannot reach the books and tries again", lost);
                }
                pause();
            }
            held.keySet().forEach(HeldRun::requestStop);
            threads.shutdown();
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warn("Work did not stop within {} seconds", SECONDS_TO_END);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** However often the night fell due meanwhile: the next one makes up for those that were missed. */
    private void askForNight(CronExpression night) {
        schedules.whenDue("night", night, bank.zone(), evenings -> nights.afterEvenings(evenings)
                .ifPresent(date -> operations.submit(Work.night(date), "schedule")));
    }

    private void askForMail() {
        if (deliveries.isDue()) {
            operations.submit(Work.delivery(), "schedule");
        }
    }

    private void take(OperationRequest request, ExecutorService threads, Consumer<String> tell, BooleanSupplier stop) {
        long id = request.idOrThrow();
        if (underWay.size() >= AT_A_TIME || underWay.containsKey(id) || isSecondNight(request)) {
            return;
        }
        underWay.put(id, request.kind());
        threads.execute(() -> {
            try {
                tell.accept("Began: " + request.description() + ".");
                operations.takingUp(request, () -> work.carryOut(request, new Watching(request, stop)));
                tell.accept("Ended: " + request.description() + ".");
                if (stop.getAsBoolean()) {
                    operations.leaveToTheNext(id);
                }
            } catch (HeldByAnother | RunLost elsewhere) {
                LOG.debug("Another process has request {}", id, elsewhere);
            } catch (RuntimeException failure) {
                failed(request, failure, tell);
            } finally {
                held.values().removeIf(of -> of == id);
                underWay.remove(id);
            }
        });
    }

    /** Nights take turns; those that only wait for theirs would keep everything else from being done. */
    private boolean isSecondNight(OperationRequest request) {
        return request.kind() == OperationKind.NIGHT && underWay.containsValue(OperationKind.NIGHT);
    }

    /** Nothing is wrong with the work: it is tried again once the database is back. */
    private static boolean isWithoutDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }

    private void failed(OperationRequest request, RuntimeException failure, Consumer<String> tell) {
        long id = request.idOrThrow();
        if (isWithoutDatabase(failure)) {
            LOG.warn("Request {} ({}) is left until the books can be reached", id, request.kind(), failure);
            return;
        }
        LOG.error("Request {} ({}) failed", id, request.kind(), failure);
        tell.accept("Failed: " + request.description() + ": " + failure.getMessage());
        try {
            operations.failUnbegun(id, Failures.sentence(failure));
        } catch (DataAccessException | TransactionException lost) {
            LOG.warn("The executor cannot say that request {} failed", id, lost);
        }
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN_LOOKS);
    }

    /** Whoever asked watches through the database. */
    private final class Watching implements Requester {

        private final OperationRequest request;
        private final BooleanSupplier stop;

        private Watching(OperationRequest request, BooleanSupplier stop) {
            this.request = request;
            this.stop = stop;
        }

        @Override
        public String name() {
            return request.requestedBy().isEmpty() ? NAME : request.requestedBy();
        }

        @Override
        public Progress progress() {
            return Progress.SILENT;
        }

        @Override
        public void holds(HeldRun run) {
            held.put(run, request.idOrThrow());
            if (stop.getAsBoolean()) {
                run.requestStop();
            }
        }

        @Override
        public void waits(String sentence) {
            LOG.info("Request {}: {}", request.id(), sentence);
        }

        @Override
        public boolean givesUp() {
            return stop.getAsBoolean();
        }
    }
}
