package org.daybook.core.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The bank's business date: kept in the books, moved by the bank, never taken from a clock. */
@Service
public class BusinessDates {

    private final JdbcClient jdbc;
    private final Clock clock;

    BusinessDates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The current business date; empty until the first books are opened. */
    public Optional<LocalDate> current() {
        return jdbc.sql("SELECT MAX(business_date) FROM business_date")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Moves the business date forward to {@code date}; does nothing if it is there already or past it. */
    public void advanceTo(LocalDate date, String actor) {
        if (current().filter(current -> !current.isBefore(date)).isPresent()) {
            return;
        }
        jdbc.sql("INSERT INTO business_date (business_date, opened_by, opened_at) VALUES (?, ?, ?)")
                .params(date, actor, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
