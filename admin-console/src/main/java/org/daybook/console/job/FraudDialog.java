package org.daybook.console.job;

import org.daybook.console.shared.Form;
import org.daybook.console.shared.Notices;

/** Asks for a search for fraud patterns. */
final class FraudDialog extends Form {

    private final transient JobDesk desk;
    private final transient Runnable afterwards;
    private final PeriodFields period;

    FraudDialog(JobDesk desk, Runnable afterwards) {
        super("Search for fraud patterns", "Start");
        this.desk = desk;
        this.afterwards = afterwards;
        this.period = new PeriodFields(desk.businessDate());
        ask(period);
    }

    @Override
    protected void submit() {
        period.period().ifPresent(booked -> {
            long request = desk.fraud(booked.from(), booked.to());
            Notices.done("Job " + request + " is queued.");
            close();
            afterwards.run();
        });
    }
}
