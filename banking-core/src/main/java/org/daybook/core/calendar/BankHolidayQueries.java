package org.daybook.core.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.core.calendar.BankHoliday.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's own table of days. */
@Repository
class BankHolidayQueries {

    private final JdbcClient jdbc;

    BankHolidayQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BankHoliday> find(LocalDate date) {
        return jdbc.sql("SELECT holiday, name, opening FROM bank_holiday WHERE holiday = ?")
                .param(date)
                .query((row, number) -> read(row))
                .optional();
    }

    /** From a day to another, both included, by date. */
    List<BankHoliday> between(LocalDate from, LocalDate to) {
        return jdbc.sql(
                        "SELECT holiday, name, opening FROM bank_holiday WHERE holiday BETWEEN ? AND ? ORDER BY holiday")
                .params(from, to)
                .query((row, number) -> read(row))
                .list();
    }

    void enter(BankHoliday day, String actor, LocalDateTime at) {
        jdbc.sql("INSERT INTO bank_holiday (holiday, name, opening, entered_by, entered_at) VALUES (?, ?, ?, ?, ?)")
                .params(day.date(), day.name(), day.opening().name(), actor, at)
                .update();
    }

    /** Whether there was one. */
    boolean remove(LocalDate date) {
        return jdbc.sql("DELETE FROM bank_holiday WHERE holiday = ?")
                        .param(date)
                        .update()
                == 1;
    }

    private static BankHoliday read(ResultSet row) throws SQLException {
        return new BankHoliday(
                row.getObject("holiday", LocalDate.class),
                row.getString("name"),
                Opening.valueOf(row.getString("opening")));
    }
}
