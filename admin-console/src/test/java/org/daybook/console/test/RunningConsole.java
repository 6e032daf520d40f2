package org.daybook.console.test;

import java.util.Arrays;
import java.util.stream.Stream;
import org.daybook.console.ConsoleApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The console as staff meet it: over HTTP, on a port of its own. */
public final class RunningConsole implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    public RunningConsole(ConsoleBank bank, String... properties) {
        context = new SpringApplicationBuilder(ConsoleApplication.class)
                .registerShutdownHook(false)
                .run(Stream.concat(Arrays.stream(bank.properties()), Arrays.stream(properties))
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
    }
}
