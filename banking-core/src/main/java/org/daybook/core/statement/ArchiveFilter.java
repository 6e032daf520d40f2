package org.daybook.core.statement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which registered statements are looked for; what is empty does not narrow.
 *
 * @param account the beginning of a reference, or a whole number with or without blanks; blank for all
 * @param from whose period ends on or after
 * @param to whose period begins on or before
 */
public record ArchiveFilter(String account, Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final ArchiveFilter ALL = new ArchiveFilter("", Optional.empty(), Optional.empty());
}
