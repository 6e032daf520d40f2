package org.daybook.batch.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.daybook.batch.job.Progress;
import org.daybook.batch.job.Requester;
import org.daybook.core.closing.Night;
import org.daybook.core.closing.Nights;
import org.daybook.core.operations.HeldByAnother;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.WorkContents;
import org.springframework.stereotype.Component;

/** Closes business dates: see the README beside this class. */
@Component
public class NightRuns {

    private static final long MILLISECONDS_BETWEEN_TRIES = 500;

    private final Operations operations;
    private final Nights nights;
    private final List<NightStep> steps;

    NightRuns(Operations operations, Nights nights, List<NightStep> steps) {
        this.operations = operations;
        this.nights = nights;
        this.steps = List.copyOf(steps);
    }

    /**
     * Closes a date, and before it those that were missed.
     *
     * @throws org.daybook.core.operations.HeldByAnother if a live process is closing one of them
     */
    public NightResult run(LocalDate date, Requester requester) {
        List<Night> closed = new ArrayList<>();
        List<LocalDate> open = nights.toClose(date);
        // Even if there is nothing to do, a request that was left for an executor is to be ended.
        for (LocalDate night : open.isEmpty() ? List.of(date) : open) {
            Optional<NightResult> ended = close(night, requester);
            if (ended.isPresent()) {
                return ended.get();
            }
            nights.find(night).filter(_ -> !open.isEmpty()).ifPresent(closed::add);
        }
        return new NightResult.Closed(closed);
    }

    /** Empty if the night was closed. */
    private Optional<NightResult> close(LocalDate date, Requester requester) {
        Optional<HeldRun> begun = operations.begin(
                OperationKind.NIGHT,
                WorkContents.night(date),
                "night of " + date,
                requester.name(),
                requester::waits,
                requester::givesUp);
        if (begun.isEmpty()) {
            return Optional.of(new NightResult.Stopped(date));
        }
        try (HeldRun run = begun.get()) {
            requester.holds(run);
            if (nights.find(date).filter(Night::closed).isPresent()) {
                run.done();
                return Optional.empty();
            }
            if (nights.isBeforeTheFirst(date)) {
                String reason = date + " lies before the first night that was ever closed; nothing was changed.";
                run.refused(reason);
                return Optional.of(new NightResult.Refused(date, reason));
            }
            Optional<NightResult> ended = runSteps(date, run, requester);
            if (ended.isEmpty()) {
                run.done();
            }
            return ended;
        }
    }

    private Optional<NightResult> runSteps(LocalDate date, HeldRun run, Requester requester) {
        NightState state = new NightState(run);
        Requester within = new Within(run, requester);
        for (NightStep step : steps) {
            if (run.stopWanted()) {
                run.stopped();
                return Optional.of(new NightResult.Stopped(date));
            }
            run.begins(step.name(), steps.size());
            run.advances(steps.indexOf(step));
            StepOutcome outcome;
            try {
                outcome = runUnlessHeld(step, date, state, within);
            } catch (RuntimeException broken) {
                run.failed("The step " + step.name() + " failed: " + broken.getMessage());
                throw broken;
            }
            switch (outcome) {
                case StepOutcome.Done done ->
                    requester.tells("Night of " + date + ", " + step.name() + ": " + done.words() + ".");
                case StepOutcome.Stopped _ -> {
                    run.stopped();
                    return Optional.of(new NightResult.Stopped(date));
                }
                case StepOutcome.Refused refused -> {
                    run.failed(refused.reason());
                    return Optional.of(new NightResult.Refused(date, refused.reason()));
                }
            }
        }
        return Optional.empty();
    }

    /** Somebody may be proving the books, or sending mail, just now: the step waits for that and then does its own. */
    private static StepOutcome runUnlessHeld(NightStep step, LocalDate date, NightState state, Requester requester) {
        boolean told = false;
        while (!requester.givesUp()) {
            try {
                return step.run(date, state, requester);
            } catch (HeldByAnother busy) {
                if (!told) {
                    requester.waits(String.valueOf(busy.getMessage()));
                    told = true;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(MILLISECONDS_BETWEEN_TRIES));
            }
        }
        return new StepOutcome.Stopped();
    }

    /** A step's run is a part of the night's. */
    private record Within(HeldRun night, Requester outer) implements Requester {

        @Override
        public String name() {
            return outer.name();
        }

        @Override
        public Progress progress() {
            return outer.progress();
        }

        @Override
        public void holds(HeldRun run) {
            run.isPartOf(night);
        }

        @Override
        public void waits(String sentence) {
            outer.waits(sentence);
        }

        @Override
        public void tells(String sentence) {
            outer.tells(sentence);
        }

        @Override
        public boolean givesUp() {
            return night.stopWanted();
        }
    }
}
