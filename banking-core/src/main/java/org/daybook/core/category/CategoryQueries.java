package org.daybook.core.category;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daybook.core.ledger.CategoryRule;
import org.daybook.core.ledger.Side;
import org.daybook.core.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the rules of categories. */
@Repository
class CategoryQueries {

    private final JdbcClient jdbc;

    CategoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are asked. */
    List<RuleOnFile> rules() {
        return jdbc.sql("SELECT * FROM category_rule ORDER BY place, id")
                .query((row, number) -> read(row))
                .list();
    }

    long enter(int place, CategoryRule rule, Actor actor) {
        return jdbc.sql("""
                        INSERT INTO category_rule (place, kind, side, counterparty, narrative, category, over_file, actor)
                        VALUES (:place, :kind, :side, :counterparty, :narrative, :category, :over, :actor)
                        RETURNING id""")
                .param("place", place)
                .param("kind", rule.kind().orElse(null))
                .param("side", rule.side().map(Side::name).orElse(null))
                .param("counterparty", rule.counterparty().orElse(null))
                .param("narrative", rule.narrative().orElse(null))
                .param("category", rule.category())
                .param("over", rule.overFile())
                .param("actor", actor.toString())
                .query(Long.class)
                .single();
    }

    boolean remove(long id) {
        return jdbc.sql("DELETE FROM category_rule WHERE id = ?").param(id).update() == 1;
    }

    private static RuleOnFile read(ResultSet row) throws SQLException {
        return new RuleOnFile(
                row.getLong("id"),
                row.getInt("place"),
                new CategoryRule(
                        Optional.ofNullable(row.getString("kind")),
                        Optional.ofNullable(row.getString("side")).map(Side::valueOf),
                        Optional.ofNullable(row.getString("counterparty")),
                        Optional.ofNullable(row.getString("narrative")),
                        row.getString("category"),
                        row.getBoolean("over_file")),
                Actor.parse(row.getString("actor")));
    }
}
