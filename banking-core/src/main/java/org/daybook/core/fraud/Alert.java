package org.daybook.core.fraud;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A finding on file, and what became of it. For analysts alone.
 *
 * @param score 1 to 1000; compares alerts of one typology, the higher the more surprising
 * @param from booking date of the first entry
 * @param to booking date of the last entry
 * @param amount what was moved in all
 * @param accounts references of the customers' accounts, in the order in which the money went
 * @param version changes with each change of the alert
 */
public record Alert(
        AlertId id,
        Typology typology,
        int score,
        LocalDate from,
        LocalDate to,
        Money amount,
        String sentence,
        List<String> accounts,
        int entries,
        Instant foundAt,
        AlertState state,
        @Nullable String assignee,
        @Nullable AlertOutcome outcome,
        @Nullable String note,
        @Nullable Instant closedAt,
        int version) {

    public Alert {
        accounts = List.copyOf(accounts);
    }
}
