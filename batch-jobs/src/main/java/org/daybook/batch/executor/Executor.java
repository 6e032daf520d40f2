package org.daybook.batch.executor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.daybook.batch.delivering.DeliveryRuns;
import org.daybook.batch.job.Progress;
import org.daybook.batch.job.Requester;
import org.daybook.core.bank.Bank;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.operations.AuditSealing;
import org.daybook.core.operations.ExecutorPresence;
import org.daybook.core.operations.HeldByAnother;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.OperationRequest;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.Schedules;
import org.daybook.core.operations.WorkContents;
import org.daybook.core.operations.WorkParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
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
    private final BusinessDates businessDates;
    private final DeliveryRuns deliveries;
    private final RequestWork work;
    private final Bank bank;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Map<HeldRun, Long> held = new ConcurrentHashMap<>();

    Executor(
            Operations operations,
            ExecutorPresence executors,
            AuditSealing sealing,
            Schedules schedules,
            BusinessDates businessDates,
            DeliveryRuns deliveries,
            RequestWork work,
            Bank bank) {
        this.operations = operations;
        this.executors = executors;
        this.sealing = sealing;
        this.schedules = schedules;
        this.businessDates = businessDates;
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
                    night.ifPresent(this::askForNights);
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

    /** Each time the night fell due is one business date, from the current one on. */
    private void askForNights(CronExpression night) {
        int due = schedules.due("night", night, bank.zone());
        LocalDate date = businessDates.current().orElse(null);
        for (int i = 0; date != null && i < due; i++, date = date.plusDays(1)) {
            operations.submit(
                    OperationKind.NIGHT,
                    WorkContents.night(date),
                    new WorkParameters.Night(date).json(),
                    "night of " + date,
                    "schedule");
        }
    }

    private void askForMail() {
        if (deliveries.isDue()) {
            operations.submit(
                    OperationKind.DELIVERY,
                    WorkContents.delivery(),
                    new WorkParameters.Delivery().json(),
                    "mail",
                    "schedule");
        }
    }

    private void take(OperationRequest request, ExecutorService threads, Consumer<String> tell, BooleanSupplier stop) {
        Long id = request.id();
        if (id == null || underWay.size() >= AT_A_TIME || !underWay.add(id)) {
            return;
        }
        threads.execute(() -> {
            try {
                tell.accept("Began: " + request.description() + ".");
                operations.takingUp(request, () -> work.carryOut(request, new Watching(request, stop)));
                tell.accept("Ended: " + request.description() + ".");
                if (stop.getAsBoolean()) {
                    operations.leaveToTheNext(id);
                }
            } catch (HeldByAnother elsewhere) {
                LOG.debug("Another process has request {}", id, elsewhere);
            } catch (RuntimeException failed) {
                LOG.error("Request {} ({}) failed", id, request.kind(), failed);
                tell.accept("Failed: " + request.description() + ": " + failed.getMessage());
                operations.failUnbegun(id, String.valueOf(failed.getMessage()));
            } finally {
                held.values().removeIf(id::equals);
                underWay.remove(id);
            }
        });
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
            held.put(run, Objects.requireNonNull(request.id()));
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
