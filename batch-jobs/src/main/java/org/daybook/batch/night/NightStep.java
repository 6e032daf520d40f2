package org.daybook.batch.night;

import java.time.LocalDate;
import org.daybook.batch.job.Requester;

/** A step of the night. Done again for the same date, it finds nothing left to do. */
interface NightStep {

    /** For people. */
    String name();

    StepOutcome run(LocalDate date, NightState state, Requester requester);
}
