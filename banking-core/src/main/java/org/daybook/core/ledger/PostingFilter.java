package org.daybook.core.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which postings of an account are looked for; what is empty does not narrow.
 *
 * @param from booked on or after
 * @param to booked on or before
 * @param kind of the entry, whole
 * @param text somewhere in narrative, reference or counterparty, whatever case and accents
 * @param leastMinor amount, whatever side, in minor units
 * @param mostMinor amount, whatever side, in minor units
 * @param movement what the entry is for the account
 * @param category as which the entry is shown
 */
public record PostingFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> kind,
        Optional<String> text,
        Optional<Long> leastMinor,
        Optional<Long> mostMinor,
        Optional<Movement> movement,
        Optional<String> category) {

    public static final PostingFilter ALL = new PostingFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public PostingFilter booked(LocalDate first, LocalDate last) {
        return new PostingFilter(
                Optional.of(first), Optional.of(last), kind, text, leastMinor, mostMinor, movement, category);
    }

    public PostingFilter ofKind(String wanted) {
        return new PostingFilter(from, to, Optional.of(wanted), text, leastMinor, mostMinor, movement, category);
    }

    public PostingFilter containing(String wanted) {
        return new PostingFilter(from, to, kind, Optional.of(wanted), leastMinor, mostMinor, movement, category);
    }

    public PostingFilter between(long least, long most) {
        return new PostingFilter(from, to, kind, text, Optional.of(least), Optional.of(most), movement, category);
    }

    public PostingFilter of(Movement wanted) {
        return new PostingFilter(from, to, kind, text, leastMinor, mostMinor, Optional.of(wanted), category);
    }

    public PostingFilter inCategory(String wanted) {
        return new PostingFilter(from, to, kind, text, leastMinor, mostMinor, movement, Optional.of(wanted));
    }

    /** Whether the dates, which a range of sequences answers, are all that narrows. */
    boolean isByDateAlone() {
        return kind.isEmpty()
                && text.isEmpty()
                && leastMinor.isEmpty()
                && mostMinor.isEmpty()
                && movement.isEmpty()
                && category.isEmpty();
    }
}
