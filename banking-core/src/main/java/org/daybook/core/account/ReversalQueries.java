package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Currency;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps why entries were taken back, and what each member of staff took back alone. */
@Repository
class ReversalQueries {

    private final JdbcClient jdbc;

    ReversalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enterReason(JournalEntryId reversal, String reason, Actor actor) {
        jdbc.sql("INSERT INTO reversal_reason (entry_id, reason, actor) VALUES (?, ?, ?)")
                .params(reversal.value(), reason, actor.toString())
                .update();
    }

    /** What somebody took back alone on a date so far. */
    OwnReversals ownReversals(Actor actor, LocalDate bookingDate, Currency currency) {
        return jdbc.sql("""
                        SELECT number, sum_minor FROM own_reversal
                        WHERE actor = ? AND booking_date = ? AND currency = ?
                        ORDER BY number DESC LIMIT 1""")
                .params(actor.toString(), bookingDate, currency.getCurrencyCode())
                .query((row, number) ->
                        new OwnReversals(row.getInt("number"), Money.ofMinor(row.getLong("sum_minor"), currency)))
                .optional()
                .orElseGet(() -> new OwnReversals(0, Money.zero(currency)));
    }

    /**
     * Adds one to what somebody took back alone. The database adds it up, and takes no more than {@code most}.
     *
     * @throws org.springframework.dao.DuplicateKeyException if they took back another one meanwhile
     */
    void enterOwn(JournalEntryId reversal, OwnReversals before, Money most, Actor actor) {
        jdbc.sql("INSERT INTO own_reversal (actor, number, entry_id, most_minor) VALUES (?, ?, ?, ?)")
                .params(actor.toString(), before.number + 1, reversal.value(), most.minor())
                .update();
    }

    /** So many, of so much in all. */
    record OwnReversals(int number, Money sum) {

        /** Whether it is more than {@code most} with another one of this amount. */
        boolean exceed(Money most, Money amount) {
            return amount.compareTo(most) > 0 || sum.plus(amount).compareTo(most) > 0;
        }
    }
}
