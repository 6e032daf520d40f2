package org.daybook.console.job;

import org.daybook.console.shared.Badge;
import org.daybook.core.operations.WorkView;

/** Where work stands, in a word or two. */
public final class WorkBadges {

    private WorkBadges() {}

    public static Badge state(WorkView work) {
        return switch (work.state()) {
            case NEW -> new Badge("Waiting", Badge.Tone.QUIET);
            case RUNNING -> running(work);
            case STOPPED -> new Badge("Stopped", Badge.Tone.WARNING);
            case FAILED -> new Badge("Failed", Badge.Tone.BAD);
            case REFUSED -> new Badge("Refused", Badge.Tone.BAD);
            case DONE -> new Badge("Done", Badge.Tone.GOOD);
        };
    }

    private static Badge running(WorkView work) {
        if (!work.alive()) {
            return new Badge("Interrupted", Badge.Tone.WARNING);
        }
        return work.stopRequested() ? new Badge("Stopping", Badge.Tone.WARNING) : new Badge("Running", Badge.Tone.LIVE);
    }
}
