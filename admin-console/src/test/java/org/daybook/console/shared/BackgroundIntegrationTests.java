package org.daybook.console.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
@SignedInAs(Role.VIEWER)
class BackgroundIntegrationTests {

    private static final long BEATS_MILLISECONDS = 2_500;

    @Autowired
    private Authority authority;

    @Autowired
    private Logins logins;

    private final List<Background> opened = new ArrayList<>();

    @AfterEach
    void stop() {
        opened.forEach(Background::stop);
    }

    @Test
    void looksAgainOnlyOnceTheLastLookHasEnded() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch slow = new CountDownLatch(1);
        List<Integer> shown = new CopyOnWriteArrayList<>();
        CountDownLatch third = new CountDownLatch(3);
        Div screen = new Div();
        background(who -> true)
                .eachSecond(
                        screen,
                        () -> {
                            int look = looks.incrementAndGet();
                            await(slow);
                            return look;
                        },
                        look -> {
                            shown.add(look);
                            third.countDown();
                        });
        new Page().add(screen);

        Thread.sleep(BEATS_MILLISECONDS);
        assertThat(looks).hasValue(1);
        slow.countDown();

        assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(shown).startsWith(1, 2, 3);
    }

    @Test
    void looksNoMoreForALoginThatWasChanged() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Div screen = new Div();
        background(who -> false).eachSecond(screen, looks::incrementAndGet, look -> {});
        new Page().add(screen);

        Thread.sleep(BEATS_MILLISECONDS);

        assertThat(looks).hasValue(0);
    }

    @Test
    void knowsALoginThatIsNotWhatItWas() {
        assertThat(logins.stillHolds(ConsoleBank.principal(Role.VIEWER))).isTrue();
        assertThat(logins.stillHolds(Principal.staff(ConsoleBank.login(Role.VIEWER), Set.of(Role.OPERATIONS))))
                .isFalse();
        assertThat(logins.stillHolds(Principal.staff("nobody", Set.of(Role.VIEWER))))
                .isFalse();
    }

    @Test
    void doesWhatIsDoneInAnyCaseAfterAFailureToo() throws Exception {
        CountDownLatch done = new CountDownLatch(1);

        background(who -> true)
                .run(
                        new Page(),
                        () -> {
                            throw new IllegalStateException("The archive is gone");
                        },
                        answer -> {},
                        done::countDown);

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sharesOneLookAmongThoseWhoMaySeeTheSame() {
        SharedLook<String, Integer> shared = new SharedLook<>();
        AtomicInteger looks = new AtomicInteger();

        List<Integer> seen = List.of(
                shared.look("viewers", looks::incrementAndGet),
                shared.look("viewers", looks::incrementAndGet),
                shared.look("analysts", looks::incrementAndGet));

        assertThat(seen).containsExactly(1, 1, 2);
    }

    private Background background(Logins known) {
        Background background = new Background(authority, known);
        opened.add(background);
        return background;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A page that takes what is pushed into it at once. */
    private static final class Page extends UI {

        @Override
        public Future<Void> access(Command command) {
            try {
                command.execute();
            } catch (IllegalStateException failure) {
                return CompletableFuture.failedFuture(failure);
            }
            return CompletableFuture.completedFuture(null);
        }
    }
}
