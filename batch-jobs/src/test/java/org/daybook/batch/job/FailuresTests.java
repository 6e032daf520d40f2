package org.daybook.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Currency;
import java.util.concurrent.ExecutionException;
import org.daybook.core.ledger.LedgerRuleBroken;
import org.daybook.core.money.CurrencyMismatch;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class FailuresTests {

    private static final String UNFORESEEN =
            "Something went wrong that was not foreseen; the log of the bank's server says more.";
    private static final String DATABASE = "The database refused, or was lost; the log of the bank's server says more.";

    @Test
    void whatWasWrittenForPeopleIsKept() {
        assertThat(Failures.sentence(new ForPeople("The folder is gone."))).isEqualTo("The folder is gone.");
        assertThat(Failures.sentence(new IllegalStateException("raw", new ForPeople("The folder is gone."))))
                .isEqualTo("The folder is gone.");
        assertThat(Failures.sentence(new UncheckedIOException("The folder /out cannot be written", new IOException())))
                .isEqualTo("The folder /out cannot be written");
    }

    @Test
    void whatFrameworksSayIsNot() {
        assertThat(Failures.sentence(new IllegalStateException("Failed to execute CommandLineRunner")))
                .isEqualTo(UNFORESEEN);
        assertThat(Failures.sentence(new IllegalStateException(new ExecutionException("x", null))))
                .isEqualTo(UNFORESEEN);
        assertThat(Failures.sentence(new UncheckedIOException(new IOException("Broken pipe"))))
                .isEqualTo(UNFORESEEN);
        assertThat(Failures.sentence(new IllegalStateException("raw", new SQLException("Duplicate entry"))))
                .isEqualTo(DATABASE);
        assertThat(Failures.sentence(new DataIntegrityViolationException("Column 'x' cannot be null")))
                .isEqualTo(DATABASE);
    }

    @Test
    void ruleOfTheBooksIsNotQuotedFromTheServer() throws ReflectiveOperationException {
        var constructor = LedgerRuleBroken.class.getDeclaredConstructor(String.class, Throwable.class);
        constructor.setAccessible(true);

        assertThat(Failures.sentence(constructor.newInstance("ATTACHED account 17 by 4000", new SQLException())))
                .isEqualTo("The books refused an entry: a rule forbids it, such as an amount that is attached."
                        + " The log says which.");
    }

    @Test
    void defectOfOursIsNotReadOut() {
        CurrencyMismatch mismatch = mismatch();

        assertThat(Failures.sentence(mismatch)).isEqualTo(UNFORESEEN);
    }

    @Test
    void nothingWrittenIsNotReadOutAsNull() {
        assertThat(Failures.sentence(new ForPeople(null))).isEqualTo(UNFORESEEN);
        assertThat(Failures.sentence(new NullPointerException())).isEqualTo(UNFORESEEN);
    }

    @Test
    void workThatFailedSaysOneSentenceMore() {
        WorkFailed failed = new WorkFailed("The import", new SQLException("(conn=7) Duplicate entry 'A007'"));

        assertThat(failed).hasMessage("The import failed and can be taken up again: " + DATABASE);
        assertThat(Failures.sentence(failed)).isEqualTo(failed.getMessage());
    }

    private static CurrencyMismatch mismatch() {
        try {
            Money.zero(Currency.getInstance("CZK")).plus(Money.zero(Currency.getInstance("EUR")));
        } catch (CurrencyMismatch mismatch) {
            return mismatch;
        }
        throw new AssertionError("Two currencies were added");
    }

    private static final class ForPeople extends RuntimeException {

        private ForPeople(@Nullable String message) {
            super(message);
        }
    }
}
