package org.daybook.core.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.core.money.Money;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps what was used of daily caps: the latest row of a bucket says how much and how often. */
@Repository
class DailyUseQueries {

    private final JdbcTemplate jdbc;

    DailyUseQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One account's bucket on one booking date. */
    record Bucket(LedgerAccountId account, LocalDate bookingDate, String name) {}

    /** What an entry uses. */
    record Use(JournalEntryId entry, DailyCap cap) {}

    /** What was used of each bucket; one of which nothing was used is absent. Under the accounts' locks it is the latest. */
    Map<Bucket, DailyUse> used(Collection<Bucket> buckets) {
        Map<Bucket, DailyUse> used = new HashMap<>();
        if (buckets.isEmpty()) {
            return used;
        }
        String each = """
                (SELECT u.account_id, u.booking_date, u.bucket, u.used_count, u.used_minor, a.currency
                 FROM daily_use u JOIN ledger_account a ON a.id = u.account_id
                 WHERE u.account_id = ? AND u.booking_date = ? AND u.bucket = ?
                 ORDER BY u.used_count DESC LIMIT 1)""";
        jdbc.query(
                buckets.stream().map(bucket -> each).collect(Collectors.joining(" UNION ALL ")),
                row -> {
                    used.put(
                            new Bucket(
                                    new LedgerAccountId(row.getLong("account_id")),
                                    row.getObject("booking_date", LocalDate.class),
                                    row.getString("bucket")),
                            new DailyUse(
                                    Money.ofMinor(
                                            row.getLong("used_minor"), Currency.getInstance(row.getString("currency"))),
                                    row.getInt("used_count")));
                },
                buckets.stream()
                        .flatMap(bucket ->
                                List.<Object>of(bucket.account.value(), bucket.bookingDate, bucket.name).stream())
                        .toArray());
        return used;
    }

    /**
     * Counts entries that were just posted, in this order.
     *
     * @throws LedgerRuleBroken if one passes its cap
     */
    void use(List<Use> uses) {
        try {
            insert(uses);
        } catch (DataAccessException refused) {
            throw JournalWriter.ruleBroken(refused);
        }
    }

    private void insert(List<Use> uses) {
        jdbc.update(
                "INSERT INTO daily_use (account_id, bucket, entry_id, most_minor, most_count) VALUES "
                        + String.join(", ", Collections.nCopies(uses.size(), "(?, ?, ?, ?, ?)")),
                statement -> {
                    int column = 0;
                    for (Use use : uses) {
                        statement.setLong(++column, use.cap.account().value());
                        statement.setString(++column, use.cap.bucket());
                        statement.setLong(++column, use.entry.value());
                        statement.setLong(++column, use.cap.most().minor());
                        statement.setInt(++column, use.cap.mostCount());
                    }
                });
    }
}
