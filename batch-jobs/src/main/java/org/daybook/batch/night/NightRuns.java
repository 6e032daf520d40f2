package org.daybook.batch.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.Failures;
import org.daybook.batch.job.Progress;
import org.daybook.batch.job.Requester;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.closing.Night;
import org.daybook.core.closing.Nights;
import org.daybook.core.operations.HeldByAnother;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.springframework.stereotype.Component;

/** Closes business dates: see the README beside this class. */
@Component
public class NightRuns {

    private static final long MILLISECONDS_BETWEEN_TRIES = 500;

    private final BooksWork work;
    private final Nights nights;
    private final BusinessDates businessDates;
    private final List<NightStep> steps;

    NightRuns(BooksWork work, Nights nights, BusinessDates businessDates, List<NightStep> steps) {
        this.work = work;
        this.nights = nights;
        this.businessDates = businessDates;
        this.steps = List.copyOf(steps);
    }

    /**
     * Closes a date, and before it those that were missed. A date after the bank's business date is refused: closed once, it
     * stays closed, whatever would still be booked on it.
     *
     * @throws org.daybook.core.operations.HeldByAnother if a live process is closing one of them
     */
    public NightResult run(LocalDate date, Requester requester) {
        List<Night> closed = new ArrayList<>();
        List<LocalDate> open = refusal(date).isPresent() ? List.of() : nights.toClose(date);
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
        return work.run(
                Work.night(date),
                requester,
                () -> Optional.of(new NightResult.Stopped(date)),
                run -> close(date, run, requester));
    }

    private Optional<NightResult> close(LocalDate date, HeldRun run, Requester requester) {
        if (nights.find(date).filter(Night::closed).isPresent()) {
            run.done();
            return Optional.empty();
        }
        Optional<String> refusal = refusal(date);
        if (refusal.isPresent()) {
            run.refused(refusal.get());
            return Optional.of(new NightResult.Refused(date, refusal.get()));
        }
        Optional<NightResult> ended = runSteps(date, run, requester);
        if (ended.isEmpty()) {
            run.done();
        }
        return ended;
    }

    /** Why a date cannot be closed; empty if it can. */
    private Optional<String> refusal(LocalDate date) {
        if (nights.isBeforeTheFirst(date)) {
            return Optional.of(date + " lies before the first night that was ever closed; nothing was changed.");
        }
        Optional<LocalDate> current = businessDates.current();
        if (current.isEmpty()) {
            return Optional.of("no business date is open, so there is none to close; nothing was changed.");
        }
        return current.filter(date::isAfter)
                .map(latest -> date + " lies after the bank's business date, " + latest + "; nothing was changed.");
    }

    private Optional<NightResult> runSteps(LocalDate date, HeldRun run, Requester requester) {
        NightState state = new NightState();
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
                run.brokenBy(broken, "The step " + step.name() + " failed. " + Failures.sentence(broken));
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
