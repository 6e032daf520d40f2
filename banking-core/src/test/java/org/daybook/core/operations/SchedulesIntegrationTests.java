package org.daybook.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.test.AdjustableClock;
import org.daybook.core.test.Books;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.support.CronExpression;

/** When regular work is asked for. The clock begins on 2 March 2026, and each test sets it; each has its own schedule. */
class SchedulesIntegrationTests {

    private static final CronExpression EVENING = CronExpression.parse("0 30 22 * * *");
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final int ROUNDS = 30;

    private static Books books;

    private final AtomicInteger asked = new AtomicInteger();

    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class WithStandingClock {

        @Bean
        @Primary
        AdjustableClock adjustableClock() {
            return new AdjustableClock();
        }
    }

    @BeforeAll
    static void open() {
        books = Books.open(WithStandingClock.class);
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void asksEachEveningInTheBanksZoneAndOnceForAllThatWereMissed() {
        at("2026-03-05T12:00:00Z");
        look("evening");
        assertThat(asked).as("the first look starts the count").hasValue(0);

        at("2026-03-05T21:29:59Z");
        look("evening");
        assertThat(asked).hasValue(0);
        at("2026-03-05T21:30:00Z");
        look("evening");
        look("evening");
        assertThat(asked).hasValue(1);

        at("2026-03-08T23:00:00Z");
        look("evening");
        look("evening");
        assertThat(asked).as("three evenings later").hasValue(2);
    }

    /** On 29 March 2026 the clocks in Prague go forward: 22:30 is an hour earlier by UTC. */
    @Test
    void followsDaylightSaving() {
        at("2026-03-28T21:30:00Z");
        look("summer");

        at("2026-03-29T20:29:59Z");
        look("summer");
        assertThat(asked).hasValue(0);
        at("2026-03-29T20:30:00Z");
        look("summer");
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainIfItCouldNotAsk() {
        at("2026-04-01T12:00:00Z");
        look("lost");
        at("2026-04-01T20:30:00Z");

        assertThatThrownBy(() -> schedules().whenDue("lost", EVENING, PRAGUE, _ -> {
                    throw new IllegalStateException("Killed on purpose");
                }))
                .hasMessage("Killed on purpose");

        look("lost");
        assertThat(asked).hasValue(1);
    }

    /** Two executors, each of which looks twice a second. */
    @Test
    void letsTwoAskAtOnceWithoutADeadlockAndAsksOnce() throws Exception {
        at("2026-04-02T12:00:00Z");
        look("two");
        at("2026-04-02T20:30:00Z");

        List<String> looks = Together.run(4, thread -> {
            List<String> done = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                look("two");
                done.add(thread + " " + round);
            }
            return done;
        });

        assertThat(looks).hasSize(4 * ROUNDS);
        assertThat(asked).hasValue(1);
    }

    private void look(String name) {
        schedules().whenDue(name, EVENING, PRAGUE, _ -> asked.incrementAndGet());
    }

    private static Schedules schedules() {
        return books.bean(Schedules.class);
    }

    private static void at(String instant) {
        AdjustableClock clock = books.bean(AdjustableClock.class);
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
    }
}
