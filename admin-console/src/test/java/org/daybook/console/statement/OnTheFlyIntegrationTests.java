package org.daybook.console.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.daybook.console.statement.OnTheFly.Made;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.security.Role;
import org.daybook.core.security.Turnstile;
import org.daybook.core.statement.StatementDesk;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConsoleTest
@SignedInAs(Role.VIEWER)
class OnTheFlyIntegrationTests {

    private static final StatementPeriod FEBRUARY =
            new StatementPeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

    @Autowired
    private StatementDesk desk;

    @Test
    void leavesLongStatementsToJobs() {
        long lines = desk.countLines(ConsoleBank.account(1), FEBRUARY).orElseThrow();

        assertThat(made(lines, 1)).isInstanceOfSatisfying(Made.Ready.class, ready -> assertThat(ready.name())
                .isEqualTo("statement-A001-2026-02-01-2026-02-28.pdf"));
        assertThat(made(lines - 1, 1))
                .isEqualTo(new Made.Impossible("This statement has " + lines + " lines, and at most " + (lines - 1)
                        + " are made here. Take a shorter period, or have it made as a job."));
    }

    @Test
    void asksForPatienceWhereManyAreMade() {
        assertThat(made(1_000, 0))
                .isEqualTo(
                        new Made.Impossible("Other statements are being made just now. Please try again in a minute."));
    }

    private Made made(long longest, int atOnce) {
        return new OnTheFly(desk, longest, new Turnstile(atOnce, Duration.ofMillis(1)))
                .make(ConsoleBank.account(1), FEBRUARY, StatementFormat.PDF);
    }
}
