package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.test.AdjustableClock;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** In Prague on 2 March 2026, an hour ahead of UTC. */
class BookableThroughIntegrationTests {

    /** No stereotype: the core's component scan would find it in every other test. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class Application {

        @Bean
        @Primary
        AdjustableClock adjustableClock() {
            return new AdjustableClock();
        }
    }

    @Test
    void filesBookUntilTomorrowAtTheBankOrTheBusinessDateIfThatIsLater() {
        try (Books books = Books.open(Application.class)) {
            BooksOnFile onFile = books.bean(BooksOnFile.class);
            assertThat(onFile.bookableThrough()).isEqualTo("2026-03-03");
            books.bean(AdjustableClock.class).advance(Duration.ofMinutes(15 * 60 + 1));
            assertThat(onFile.bookableThrough())
                    .as("past midnight in Prague, not in UTC")
                    .isEqualTo("2026-03-04");

            books.bean(BusinessDates.class).advanceTo(LocalDate.of(2026, 3, 3), "test");
            assertThat(onFile.bookableThrough()).isEqualTo("2026-03-04");
            books.bean(BusinessDates.class).advanceTo(LocalDate.of(2026, 5, 1), "test");
            assertThat(onFile.bookableThrough()).isEqualTo("2026-05-01");
        }
    }
}
