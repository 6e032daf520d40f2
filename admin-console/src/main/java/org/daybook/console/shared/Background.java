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
    private final Logins logins;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("console-work-", 0).factory());
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("console-beat").factory());

    Background(Authority authority, Logins logins) {
        this.authority = authority;
        this.logins = logins;
    }

    /** Does {@code work}, then shows its answer; a failure goes to the page's error handler. */
    public <T> void run(UI ui, Supplier<T> work, Consumer<T> show) {
        run(ui, work, show, () -> {});
    }

    /**
     * As above.
     *
     * @param inAnyCase done in the page before it is answered or told of the failure
     */
    public <T> void run(UI ui, Supplier<T> work, Consumer<T> show, Runnable inAnyCase) {
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
            Command last = answer;
            hand(ui, () -> {
                inAnyCase.run();
                last.execute();
            });
        });
    }

    /**
     * Looks each second, as long as the component is shown and the login is what it was, and shows what it saw. A look begins
     * a second after the last one was shown: slow ones neither pile up nor overtake each other.
     */
    public <T> void eachSecond(Component component, Supplier<T> look, Consumer<T> show) {
        component.addAttachListener(attached -> {
            Looking<T> looking =
                    new Looking<>(attached.getUI(), authority.principal().orElseThrow(), look, show);
            Registration[] detach = new Registration[1];
            detach[0] = component.addDetachListener(detached -> {
                looking.over = true;
                detach[0].remove();
            });
            looking.waits();
        });
    }

    /** One look after the other. */
    private final class Looking<T> {

        private final UI ui;
        private final Principal who;
        private final Supplier<T> look;
        private final Consumer<T> show;
        private volatile boolean over;

        Looking(UI ui, Principal who, Supplier<T> look, Consumer<T> show) {
            this.ui = ui;
            this.who = who;
            this.look = look;
            this.show = show;
        }

        void waits() {
            if (!over && !beat.isShutdown()) {
                var _ = beat.schedule(() -> workers.execute(this::looks), 1, TimeUnit.SECONDS);
            }
        }

        /** A look that fails, say while the database restarts, is followed by another one in a second. */
        private void looks() {
            try {
                if (over || !logins.stillHolds(who)) {
                    over = true;
                    return;
                }
                T seen = authority.actingAs(who, look);
                hand(ui, () -> shows(seen));
            } catch (RuntimeException failure) {
                LOG.debug("A look failed", failure);
                waits();
            }
        }

        private void shows(T seen) {
            try {
                if (!over) {
                    show.accept(seen);
                }
            } finally {
                waits();
            }
        }
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
