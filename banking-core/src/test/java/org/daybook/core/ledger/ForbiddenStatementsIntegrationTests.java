package org.daybook.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no session of the run-time user may do to the tables themselves. */
class ForbiddenStatementsIntegrationTests {

    private static AttackedBooks books;

    @BeforeAll
    static void openBooks() {
        books = new AttackedBooks();
    }

    @AfterAll
    static void closeBooks() {
        books.close();
    }

    static Stream<ForbiddenStatements> forbidden() {
        return ForbiddenStatements.all();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void isRefusedAndChangesNothing(ForbiddenStatements forbidden) throws SQLException {
        try (Connection attacker = books.attacker()) {
            SQLException refusal =
                    catchThrowableOfType(SQLException.class, () -> books.run(attacker, forbidden.statements()));

            assertThat((Throwable) refusal).as(forbidden.name()).isNotNull();
            assertThat(refusal.getSQLState()).as(refusal.getMessage()).isIn(forbidden.sqlStates());
        }
        books.assertUnharmed(forbidden.name());
    }
}
