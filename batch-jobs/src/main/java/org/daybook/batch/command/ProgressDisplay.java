package org.daybook.batch.command;

import org.daybook.batch.job.Progress;

/** Progress that somebody sees. */
interface ProgressDisplay extends Progress {

    /** The last piece of work has ended; something else is to be shown. */
    void end();
}
