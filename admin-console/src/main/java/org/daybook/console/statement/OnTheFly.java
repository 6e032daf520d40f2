package org.daybook.console.statement;

import java.time.Duration;
import java.util.Optional;
import org.daybook.console.shared.Words;
import org.daybook.core.security.Turnstile;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementDesk;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementPeriod;
import org.daybook.core.statement.TooManyLines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes statements while somebody waits. Each is held in memory meanwhile, so that long ones are left to jobs, and few are made
 * at once, of all sessions together.
 */
@Component
class OnTheFly {

    private static final long LONGEST = 20_000;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StatementDesk desk;
    private final long longest;
    private final Turnstile turnstile;

    @Autowired
    OnTheFly(StatementDesk desk) {
        this(desk, LONGEST, new Turnstile(AT_ONCE, PATIENCE));
    }

    OnTheFly(StatementDesk desk, long longest, Turnstile turnstile) {
        this.desk = desk;
        this.longest = longest;
        this.turnstile = turnstile;
    }

    Made make(String reference, StatementPeriod period, StatementFormat format) {
        long lines = desk.countLines(reference, period).orElse(0L);
        if (lines > longest) {
            return new Made.Impossible("This statement has " + Words.count(lines) + " lines, and at most "
                    + Words.count(longest) + " are made here. Take a shorter period, or have it made as a job.");
        }
        return turnstile
                .pass(() -> drawUp(reference, period, format))
                .orElseGet(() ->
                        new Made.Impossible("Other statements are being made just now. Please try again in a minute."));
    }

    private Made drawUp(String reference, StatementPeriod period, StatementFormat format) {
        Optional<Statement> statement = desk.drawUp(reference, period);
        if (statement.isEmpty()) {
            return new Made.Impossible("There is no such account any more.");
        }
        if (period.to().isBefore(statement.get().account().openedOn())) {
            return new Made.Impossible("The account was opened on "
                    + Words.longDate(statement.get().account().openedOn()) + ", after this period.");
        }
        try {
            return new Made.Ready(fileName(reference, period, format), desk.render(statement.get(), format));
        } catch (TooManyLines tooMany) {
            return new Made.Impossible("A workbook cannot hold that many lines; take a shorter period, or the PDF.");
        }
    }

    private static String fileName(String reference, StatementPeriod period, StatementFormat format) {
        return "statement-" + reference + "-" + period.from() + "-" + period.to() + "." + format.extension();
    }

    /** What becomes of the wish for a file. */
    sealed interface Made {

        @SuppressWarnings("ArrayRecordComponent")
        record Ready(String name, byte[] file) implements Made {}

        record Impossible(String sentence) implements Made {}
    }
}
