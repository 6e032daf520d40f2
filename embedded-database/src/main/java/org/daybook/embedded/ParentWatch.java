package org.daybook.embedded;

import java.io.IOException;
import java.util.List;

/** Has the kernel end the server when the guard dies, where that can be had. */
final class ParentWatch {

    /** Kept for the process's life: asking costs a process. */
    private static final List<String> PREFIX = findPrefix();

    private ParentWatch() {}

    /**
     * Words to put before a command so that it receives SIGTERM when the <em>thread</em> that starts it ends; none on a
     * system without {@code setpriv}, where the next start deals with a server left over.
     */
    static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> findPrefix() {
        List<String> prefix = List.of("setpriv", "--pdeathsig", "TERM", "--");
        try {
            Process trial = new ProcessBuilder("setpriv", "--pdeathsig", "TERM", "--", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor() == 0 ? prefix : List.of();
        } catch (IOException missing) {
            return List.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
