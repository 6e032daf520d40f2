package org.daybook.batch.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as a person types it. */
final class ToDate implements ITypeConverter<LocalDate> {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    @Override
    public LocalDate convert(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
                return date;
            }
        } catch (DateTimeException wrong) {
            throw new TypeConversionException("\"" + text + "\" is not a date such as 1994-02-28");
        }
        throw new TypeConversionException("\"" + text + "\" lies outside the years 1900 to 2200");
    }
}
