package org.daybook.batch.expiry;

import java.time.LocalDate;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.DatedWork.Outcome;
import org.daybook.batch.job.Requester;
import org.daybook.core.account.Unfreezing;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Component;

/** Lifts freezes whose last day has come to its end: see the README beside this class. */
@Component
public class FreezeExpiryRuns {

    private final BooksWork work;
    private final Unfreezing unfreezing;

    FreezeExpiryRuns(BooksWork work, Unfreezing unfreezing) {
        this.work = work;
        this.unfreezing = unfreezing;
    }

    /**
     * Lifts what expires with a date, or should have before. Nothing may be booked on the date any more.
     *
     * @return how many freezes were lifted
     * @throws org.daybook.core.operations.HeldByAnother if a live process does it
     */
    public Outcome<Integer> run(LocalDate date, Requester requester) {
        return work.run(Work.expiry(date), requester, Outcome.Stopped::new, run -> lift(date, run));
    }

    private Outcome<Integer> lift(LocalDate date, HeldRun run) {
        int lifted = unfreezing.liftExpired(date, Actor.job("night"), run::assertHeld);
        run.done();
        return new Outcome.Done<>(lifted);
    }
}
