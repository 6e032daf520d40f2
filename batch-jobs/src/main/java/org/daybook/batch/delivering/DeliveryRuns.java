package org.daybook.batch.delivering;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.Requester;
import org.daybook.core.delivery.Deliveries;
import org.daybook.core.delivery.SendingResult;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Operations;
import org.daybook.core.operations.Work;
import org.springframework.stereotype.Component;

/** Sends what is in the outbox. */
@Component
public class DeliveryRuns {

    private final Operations operations;
    private final Deliveries deliveries;

    DeliveryRuns(Operations operations, Deliveries deliveries) {
        this.operations = operations;
        this.deliveries = deliveries;
    }

    /** Whether any message is due now. */
    public boolean isDue() {
        return deliveries.due() > 0;
    }

    /**
     * Sends what is due.
     *
     * @throws org.daybook.core.operations.HeldByAnother if a live process is sending
     */
    public DeliveryResult run(Requester requester) {
        Optional<HeldRun> begun =
                operations.begin(Work.delivery(), requester.name(), requester::waits, requester::givesUp);
        if (begun.isEmpty()) {
            return new DeliveryResult.Stopped();
        }
        try (HeldRun run = begun.get()) {
            requester.holds(run);
            deliveries.takeOver();
            LiveRun live = new LiveRun(run, requester.progress());
            live.progress().begin("sending messages", deliveries.due());
            SendingResult result = deliveries.send(new Steps(live), run::stopWanted);
            if (run.stopWanted()) {
                run.stopped();
                return new DeliveryResult.Stopped();
            }
            run.done();
            return new DeliveryResult.Tried(result);
        }
    }

    /** Turns "so many are tried" into "so many more are tried". */
    private static final class Steps implements LongConsumer {

        private final LiveRun run;
        private long reached;

        private Steps(LiveRun run) {
            this.run = run;
        }

        @Override
        public void accept(long now) {
            run.progress().advance(now - reached);
            reached = now;
        }
    }
}
