package org.daybook.core.fraud.detection;

import java.time.LocalDate;
import java.time.LocalTime;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is handed to the detectors.
 *
 * @param id of the journal entry; ascending in the order of posting
 * @param time of day, where it is known
 */
public record ScannedEntry(
        long id, LocalDate day, @Nullable LocalTime time, String kind, Party debit, Party credit, Money amount) {}
