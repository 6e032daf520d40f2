package org.daybook.batch.delivering;

import java.util.function.LongConsumer;
import org.daybook.batch.job.BooksWork;
import org.daybook.batch.job.LiveRun;
import org.daybook.batch.job.Requester;
import org.daybook.core.delivery.Deliveries;
import org.daybook.core.delivery.SendingResult;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is in the outbox. */
@Component
public class DeliveryRuns {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRuns.class);

    private final BooksWork work;
    private final Deliveries deliveries;

    DeliveryRuns(BooksWork work, Deliveries deliveries) {
        this.work = work;
        this.deliveries = deliveries;
    }

    /** For people: what a message that was handed over is. */
    public String handedOver() {
        return deliveries.handedOver();
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
        return work.run(Work.delivery(), requester, DeliveryResult.Stopped::new, run -> deliver(run, requester));
    }

    private DeliveryResult deliver(HeldRun run, Requester requester) {
        LOG.info("Mail goes to {}", deliveries.destination());
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
