package org.daybook.console.test;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's console the books that all tests of this JVM share; a test changes only accounts of its own. */
public final class ConsoleBooks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static volatile ConsoleBank opened;

    public static synchronized ConsoleBank get() {
        if (opened == null) {
            opened = new ConsoleBank();
        }
        return opened;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(get().properties()).applyTo(context);
    }
}
