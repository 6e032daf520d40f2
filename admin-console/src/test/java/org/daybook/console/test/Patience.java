package org.daybook.console.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits, in tests without a browser, for what a screen looks up in the background. */
public final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int TURNS = 1_000;

    private Patience() {}

    /**
     * Until something is so.
     *
     * @param roundTrip lets the page take what was pushed into it
     */
    public static void until(Runnable roundTrip, BooleanSupplier so) {
        for (int turn = 0; turn < TURNS && !so.getAsBoolean(); turn++) {
            pause();
            roundTrip.run();
        }
        assertThat(so.getAsBoolean()).as("shown in the end").isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
