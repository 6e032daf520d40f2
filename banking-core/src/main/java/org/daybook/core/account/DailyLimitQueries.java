package org.daybook.core.account;

import java.util.Currency;
import java.util.List;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.OrderKind;
import org.daybook.core.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters and reads accounts' own daily limits. */
@Repository
class DailyLimitQueries {

    private final JdbcClient jdbc;

    DailyLimitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The limits that count now, in no order. */
    List<DailyLimit> ofItsOwn(Account account) {
        Currency currency = account.bookedBalance().currency();
        return jdbc.sql("""
                        SELECT l.kind, l.channel, l.most_minor, l.most_count
                        FROM account_daily_limit l
                        WHERE l.account_id = :account
                          AND l.id = (SELECT MAX(m.id) FROM account_daily_limit m
                                      WHERE m.account_id = l.account_id AND m.kind = l.kind AND m.channel = l.channel)""")
                .param("account", account.id())
                .query((row, number) -> new DailyLimit(
                        OrderKind.valueOf(row.getString("kind")),
                        row.getString("channel"),
                        Money.ofMinor(row.getLong("most_minor"), currency),
                        row.getInt("most_count")))
                .list();
    }

    void enter(Account account, DailyLimit limit, Actor actor) {
        jdbc.sql("""
                        INSERT INTO account_daily_limit (account_id, kind, channel, most_minor, most_count, actor)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        account.id(),
                        limit.kind().name(),
                        limit.channel(),
                        limit.most().minor(),
                        limit.mostCount(),
                        actor.toString())
                .update();
    }
}
