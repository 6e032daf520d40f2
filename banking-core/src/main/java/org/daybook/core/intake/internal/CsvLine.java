package org.daybook.core.intake.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file as it stands there.
 *
 * @param number the physical line on which the record begins, counted from 1
 * @param cells the fields without their quotes; at most {@link CsvRecords#MOST_CELLS}
 * @param width how many fields the record really has
 * @param defect what makes the record unusable as a whole, as the end of a sentence; null if nothing does
 */
record CsvLine(
        long number,
        List<String> cells,
        int width,
        @Nullable String defect) {}
