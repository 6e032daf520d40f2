package org.daybook.embedded;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.ExitCodeGenerator;

/** Another live command holds the home; its message is the sentence to show. */
public final class HomeInUse extends IllegalStateException implements ExitCodeGenerator {

    private static final int HELD_BY_A_LIVE_PROCESS = 3;

    HomeInUse(Path home, Optional<HomeLock.Holder> holder) {
        super("Another daybook command" + holder.map(who -> " (" + who + ")").orElse("") + " is using the home " + home
                + "; wait for it to end, or stop it.");
    }

    @Override
    public int getExitCode() {
        return HELD_BY_A_LIVE_PROCESS;
    }
}
