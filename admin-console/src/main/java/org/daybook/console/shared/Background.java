package org.daybook.console.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps work out of the way of a screen: it runs on a thread of its own, with the rights of whoever asked and without the
 * session's lock, and its answer is pushed into the page.
 */
@org.springframework.stereotype.Component
public class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Authority authority;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("console-work-", 0).factory());
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("console-beat").factory());

    Background(Authority authority) {
        this.authority = authority;
    }

    /** Does {@code work}, then shows its answer; a failure goes to the page's error handler. */
    public <T> void run(UI ui, Supplier<T> work, Consumer<T> show) {
        Principal who = authority.principal().orElseThrow();
        workers.execute(() -> {
            Command answer;
            try {
                T result = authority.actingAs(who, work);
                answer = () -> show.accept(result);
            } catch (RuntimeException failure) {
                answer = () -> {
                    throw failure;
                };
            }
            hand(ui, answer);
        });
    }

    /** Looks each second, as long as the component is shown, and shows what it saw. */
    public <T> void eachSecond(Component component, Supplier<T> look, Consumer<T> show) {
        component.addAttachListener(attached -> {
            Principal who = authority.principal().orElseThrow();
            UI ui = attached.getUI();
            ScheduledFuture<?> beating = beat.scheduleWithFixedDelay(
                    () -> workers.execute(() -> glance(ui, who, look, show)), 1, 1, TimeUnit.SECONDS);
            Registration[] detach = new Registration[1];
            detach[0] = component.addDetachListener(detached -> {
                beating.cancel(false);
                detach[0].remove();
            });
        });
    }

    /** A look that fails, say while the database restarts, is followed by another one in a second. */
    private <T> void glance(UI ui, Principal who, Supplier<T> look, Consumer<T> show) {
        T seen;
        try {
            seen = authority.actingAs(who, look);
        } catch (RuntimeException failure) {
            LOG.debug("A look failed", failure);
            return;
        }
        hand(ui, () -> show.accept(seen));
    }

    private static void hand(UI ui, Command answer) {
        try {
            var _ = ui.access(answer);
        } catch (UIDetachedException gone) {
            LOG.debug("Nobody is left to see it", gone);
        }
    }

    @PreDestroy
    void stop() {
        beat.shutdownNow();
        workers.shutdownNow();
    }
}
