package org.daybook.core.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the check has to know of the books as they stand. References are compared as they are written, capitals and all.
 *
 * <p>Each question is asked of at most {@link #MOST_AT_ONCE} references at a time.
 */
public interface BooksOnFile {

    int MOST_AT_ONCE = 1_000;

    /** Those of the customers that are on file, by reference; no text of theirs is null. */
    Map<String, CustomerRow> customers(Collection<String> references);

    /** Those of the accounts that are on file, by reference. */
    Map<String, AccountOnFile> accounts(Collection<String> references);

    /** Those of the entries' references that were booked before. */
    Set<String> entries(Collection<String> references);

    /** The latest date that the bank has closed; empty if it has closed none. */
    Optional<LocalDate> closedThrough();

    /** The last day on which a file may book: what lies further ahead is a slip, and would take the business date along. */
    LocalDate bookableThrough();

    /**
     * An account as the books have it.
     *
     * @param row what a file would say of it
     * @param booked its booked balance, positive in the customer's favour
     * @param lastBookingDate of its last posting; null if it has none
     * @param freeze what is forbidden on it; null if nothing is
     */
    record AccountOnFile(
            AccountRow row,
            Money booked,
            @Nullable LocalDate lastBookingDate,
            @Nullable FreezeScope freeze) {}
}
