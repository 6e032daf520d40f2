package org.daybook.batch.command;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.daybook.batch.job.Progress;

/** What a person sees: results on standard output; progress, notices and errors on standard error. */
final class Terminal {

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private final ProgressDisplay progress;

    Terminal() {
        boolean watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        this.progress = watched ? new ProgressBarDisplay(err) : new ProgressLines(err);
    }

    void say(String sentence) {
        progress.end();
        out.println(sentence);
    }

    /** Something to know that is not the result. */
    void notice(String sentence) {
        progress.end();
        err.println(sentence);
    }

    void error(String sentence) {
        progress.end();
        err.println(sentence);
    }

    void trace(Throwable cause) {
        cause.printStackTrace(err);
    }

    Progress progress() {
        return progress;
    }
}
