package org.daybook.core.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.core.account.Account;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lines of statements. */
@Repository
class StatementQueries {

    private final JdbcClient jdbc;

    StatementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of several accounts; each account's in the order of its postings. One without a line is absent. */
    Map<LedgerAccountId, List<StatementLine>> lines(Collection<Account> accounts, StatementPeriod period) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<Long, Currency> currencies = accounts.stream()
                .collect(
                        Collectors.toMap(account -> account.ledgerAccount().value(), account -> account.overdraftLimit()
                                .currency()));
        Map<LedgerAccountId, List<StatementLine>> lines = new HashMap<>();
        jdbc.sql("""
                        SELECT ledger_account_id, side, amount_minor, balance_after_minor, booking_date, value_date, kind,
                               COALESCE(external_reference, event_id) AS reference, narrative, counterparty_bank,
                               counterparty_account, counterparty_name
                        FROM posting_published
                        WHERE ledger_account_id IN (:accounts) AND booking_date BETWEEN :from AND :to
                        ORDER BY ledger_account_id, sequence""")
                .param("accounts", currencies.keySet())
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    LedgerAccountId account = new LedgerAccountId(row.getLong("ledger_account_id"));
                    List<StatementLine> own = lines.computeIfAbsent(account, id -> new ArrayList<>());
                    own.add(line(own.size() + 1, row, Objects.requireNonNull(currencies.get(account.value()))));
                });
        return lines;
    }

    private static StatementLine line(int position, ResultSet row, Currency currency) throws SQLException {
        return new StatementLine(
                position,
                row.getObject("booking_date", LocalDate.class),
                row.getObject("value_date", LocalDate.class),
                row.getString("kind"),
                row.getString("reference"),
                row.getString("narrative"),
                counterparty(
                        row.getString("counterparty_name"),
                        row.getString("counterparty_bank"),
                        row.getString("counterparty_account")),
                Side.valueOf(row.getString("side")),
                Money.ofMinor(row.getLong("amount_minor"), currency),
                Money.ofMinor(row.getLong("balance_after_minor"), currency));
    }

    private static Optional<StatementLine.Counterparty> counterparty(
            @Nullable String name, @Nullable String bank, @Nullable String account) {
        return name == null && bank == null && account == null
                ? Optional.empty()
                : Optional.of(new StatementLine.Counterparty(
                        Optional.ofNullable(name), Optional.ofNullable(bank), Optional.ofNullable(account)));
    }
}
