package org.daybook.core.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.core.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds accounts as staff look for them. No list of ids given here may be empty. */
@Repository
class AccountSearchQueries {

    private final JdbcClient jdbc;

    AccountSearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(AccountFilter filter) {
        Condition condition = Condition.of(filter);
        return jdbc.sql("SELECT COUNT(*) FROM account_published a" + condition.where())
                .params(condition.params)
                .query(Long.class)
                .single();
    }

    List<Long> page(AccountFilter filter, AccountSort sort, boolean ascending, int offset, int limit) {
        Condition condition = Condition.of(filter);
        return jdbc.sql("SELECT a.account_id FROM account_published a" + condition.where()
                        + " ORDER BY " + order(sort, ascending ? "" : " DESC")
                        + " LIMIT :limit OFFSET :offset")
                .params(condition.params)
                .param("limit", limit)
                .param("offset", offset)
                .query(Long.class)
                .list();
    }

    /** In the order of the ids. */
    List<AccountOverview> overviews(List<Long> ids) {
        Map<Long, List<String>> holders = holders(ids);
        Map<Long, AccountOverview> found = new HashMap<>();
        jdbc.sql("""
                        SELECT a.*, t.attached_minor
                        FROM account_published a JOIN account_attached_published t ON t.account_id = a.account_id
                        WHERE a.account_id IN (:ids)""").param("ids", ids).query((ResultSet row) -> {
            long id = row.getLong("account_id");
            found.put(id, read(row, holders.getOrDefault(id, List.of())));
        });
        return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
    }

    /** The numbers of the accounts that stand on ledger accounts; the bank's own have none. */
    Map<Long, String> numbersByLedgerAccount(Collection<Long> ledgerAccounts) {
        return jdbc
                .sql("SELECT ledger_account_id, number FROM account_published WHERE ledger_account_id IN (:accounts)")
                .param("accounts", ledgerAccounts)
                .query((row, number) -> Map.entry(row.getLong("ledger_account_id"), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The addressees of the accounts that stand on ledger accounts. */
    Map<Long, String> addresseesByLedgerAccount(Collection<Long> ledgerAccounts) {
        return jdbc
                .sql("""
                        SELECT a.ledger_account_id, n.full_name
                        FROM account_published a
                             JOIN account_holder h ON h.account_id = a.account_id AND h.position = 1
                             JOIN customer_name_published n ON n.customer_id = h.customer_id
                        WHERE a.ledger_account_id IN (:accounts)""")
                .param("accounts", ledgerAccounts)
                .query((row, number) -> Map.entry(row.getLong("ledger_account_id"), row.getString("full_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Long, List<String>> holders(List<Long> ids) {
        Map<Long, List<String>> holders = new HashMap<>();
        jdbc.sql("""
                        SELECT h.account_id, n.full_name
                        FROM account_holder h JOIN customer_name_published n ON n.customer_id = h.customer_id
                        WHERE h.account_id IN (:ids)
                        ORDER BY h.account_id, h.position""").param("ids", ids).query((ResultSet row) -> {
            holders.computeIfAbsent(row.getLong("account_id"), id -> new ArrayList<>())
                    .add(row.getString("full_name"));
        });
        return holders;
    }

    private static String order(AccountSort sort, String direction) {
        String byReference = "LENGTH(a.reference)" + direction + ", a.reference" + direction;
        return switch (sort) {
            case REFERENCE -> byReference;
            case NUMBER -> "a.number" + direction;
            case HOLDER -> """
                (SELECT n.full_name COLLATE utf8mb4_unicode_ci
                 FROM account_holder h JOIN customer_name_published n ON n.customer_id = h.customer_id
                 WHERE h.account_id = a.account_id AND h.position = 1)""" + direction + ", " + byReference;
            case PRODUCT -> "a.product" + direction + ", " + byReference;
            case BALANCE -> "a.booked_balance_minor" + direction + ", " + byReference;
            case OPENED_ON -> "a.opened_on" + direction + ", " + byReference;
        };
    }

    private static AccountOverview read(ResultSet row, List<String> holders) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Money balance = Money.ofMinor(row.getLong("booked_balance_minor"), currency);
        Money limit = Money.ofMinor(row.getLong("overdraft_limit_minor"), currency);
        Money held = Money.ofMinor(row.getLong("held_minor"), currency);
        Money attached = Money.ofMinor(row.getLong("attached_minor"), currency);
        return new AccountOverview(
                row.getString("reference"),
                row.getString("number"),
                row.getString("product"),
                holders,
                balance,
                limit,
                held,
                attached,
                balance.minus(held).minus(attached).plus(attached.isPositive() ? Money.zero(currency) : limit),
                strictest(row.getString("freeze"), attached),
                row.getObject("opened_on", LocalDate.class),
                StatementCycle.valueOf(row.getString("statement_cycle")),
                row.getObject("last_booking_date", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private static Optional<FreezeScope> strictest(String freeze, Money attached) {
        if (!freeze.equals("NONE")) {
            return Optional.of(FreezeScope.valueOf(freeze));
        }
        return attached.isPositive() ? Optional.of(FreezeScope.AMOUNT) : Optional.empty();
    }

    /** A filter in SQL. */
    private record Condition(List<String> parts, Map<String, Object> params) {

        static Condition of(AccountFilter filter) {
            Condition condition = new Condition(new ArrayList<>(), new HashMap<>());
            if (filter.frozenOnly()) {
                condition.parts.add("(a.freeze <> 'NONE' OR EXISTS (SELECT 1 FROM account_attached_published t"
                        + " WHERE t.account_id = a.account_id AND t.attached_minor > 0))");
            }
            String text = filter.text().strip();
            if (!text.isEmpty()) {
                condition.parts.add(condition.matching(text));
            }
            return condition;
        }

        private String matching(String text) {
            List<String> ways = new ArrayList<>();
            if (text.chars().allMatch(character -> character < 128)) {
                // Twice rather than by a collation, so that the index on references is used.
                ways.add("a.reference LIKE :reference ESCAPE '!' OR a.reference LIKE :capitals ESCAPE '!'");
                params.put("reference", escaped(text) + "%");
                params.put("capitals", escaped(text.toUpperCase(Locale.ROOT)) + "%");
            }
            String number = text.replace(" ", "").toUpperCase(Locale.ROOT);
            if (number.matches("[A-Z]{0,4}[0-9][A-Z0-9]*")) {
                ways.add("a.number LIKE :number ESCAPE '!'");
                params.put("number", "%" + number + "%");
            }
            ways.add(named(text.split("\\s+", -1)));
            return "(" + String.join(" OR ", ways) + ")";
        }

        private String named(String[] words) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < words.length; i++) {
                all.add("n.full_name COLLATE utf8mb4_unicode_ci LIKE :word" + i + " ESCAPE '!'");
                params.put("word" + i, "%" + escaped(words[i]) + "%");
            }
            return "a.account_id IN (SELECT h.account_id FROM account_holder h"
                    + " JOIN customer_name_published n ON n.customer_id = h.customer_id WHERE "
                    + String.join(" AND ", all) + ")";
        }

        String where() {
            return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
        }

        private static String escaped(String text) {
            return text.replaceAll("([!%_])", "!$1");
        }
    }
}
