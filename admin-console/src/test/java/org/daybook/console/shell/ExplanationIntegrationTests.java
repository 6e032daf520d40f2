package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.daybook.console.test.ConsoleBooks;
import org.daybook.core.operations.WorkDesk;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** What is told of a failure. The trace is for the log. */
class ExplanationIntegrationTests {

    @Test
    void repeatsTheSentenceOfAService() {
        Throwable refused =
                catchThrowable(() -> ConsoleBooks.get().bean(WorkDesk.class).count());

        assertThat(Explanation.of(new IllegalStateException(refused)))
                .isEqualTo("Sign in first; nobody is signed in here.");
    }

    @Test
    void saysWhatToDoWhenTheDatabaseIsAway() {
        assertThat(Explanation.of(new DataAccessResourceFailureException("conn=42 password=secret")))
                .matches("The database does not answer\\. Wait a minute .* the reference [0-9A-F]{8}\\.")
                .doesNotContain("secret");
    }

    @Test
    void tellsNothingOfWhatNobodyForesaw() {
        assertThat(Explanation.of(new IllegalStateException("Anna Nováková, CZ17 9990")))
                .matches("Something went wrong\\. Check whether .* the reference [0-9A-F]{8}\\.")
                .doesNotContain("Nováková");
    }
}
