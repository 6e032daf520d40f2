package org.daybook.console.test;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.console.ConsoleApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The console as staff meet it: over HTTP, on a port of its own. */
public final class RunningConsole implements AutoCloseable {

    /** A console sets this for the whole JVM, and views of other tests would look into it in vain. */
    private final SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();

    private final ConfigurableApplicationContext context;

    /**
     * Starts it.
     *
     * @param more configurations, besides the application's own
     */
    public RunningConsole(ConsoleBank bank, Class<?>... more) {
        this(bank, Map.of(), more);
    }

    /** With other settings than usual. */
    public RunningConsole(ConsoleBank bank, Map<String, String> settings, Class<?>... more) {
        context = new SpringApplicationBuilder(ConsoleApplication.class)
                .sources(more)
                .registerShutdownHook(false)
                .run(Stream.concat(
                                Arrays.stream(bank.properties()),
                                settings.entrySet().stream()
                                        .map(setting -> setting.getKey() + "=" + setting.getValue()))
                        .map(property -> "--" + property)
                        .toArray(String[]::new));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
        SecurityContextHolder.setContextHolderStrategy(before);
    }
}
