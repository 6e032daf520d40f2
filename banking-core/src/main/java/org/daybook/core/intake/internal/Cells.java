package org.daybook.core.intake.internal;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.Complaint;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record, each read as what its column holds.
 *
 * <p>A field that is not what it should be leaves a complaint and yields a placeholder, so that all of a record's complaints
 * are found in one go; a record with complaints is never made into a row.
 */
final class Cells<C extends Enum<C> & Column> {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._-]{1,34}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1850, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    /** Stands in where a currency could not be read. */
    private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

    private static final Map<String, Currency> CURRENCIES = currencies();

    private final BankFile file;
    private final Header<C> header;
    private final CsvLine line;
    private final List<Complaint> complaints = new ArrayList<>(0);

    Cells(BankFile file, Header<C> header, CsvLine line) {
        this.file = file;
        this.header = header;
        this.line = line;
    }

    long line() {
        return line.number();
    }

    List<Complaint> complaints() {
        return complaints;
    }

    void complain(@Nullable C column, String reason) {
        complaints.add(new Complaint(file, line.number(), column == null ? null : column.columnName(), reason));
    }

    /** The field as it stands in the file; null if the file has no such column or the record ends before it. */
    @Nullable
    String raw(C column) {
        Integer position = header.positions().get(column);
        return position == null || position >= line.cells().size()
                ? null
                : line.cells().get(position);
    }

    /** The field if it could be meant as a reference, whatever else is wrong with the record; empty where it is empty. */
    @Nullable
    String legibleReference(C column) {
        String value = raw(column);
        return value != null && (value.isEmpty() || REFERENCE.matcher(value).matches()) ? value : null;
    }

    String reference(C column) {
        String value = required(column);
        if (!value.isEmpty() && !REFERENCE.matcher(value).matches()) {
            complainOf(column, value, "is not a reference: 1 to 34 of A-Z a-z 0-9 . _ -");
        }
        return value;
    }

    @Nullable
    String optionalReference(C column) {
        return isEmpty(column) ? null : reference(column);
    }

    /** Text that must be there. */
    String text(C column, int longest) {
        String value = required(column);
        if (!value.isEmpty() && value.isBlank()) {
            complain(column, "is blank");
        }
        return checked(column, value, longest);
    }

    /** Text that may be empty; null if the file has no such column. */
    @Nullable
    String optionalText(C column, int longest) {
        String value = raw(column);
        return value == null ? null : checked(column, value, longest);
    }

    /** Text of a form of its own; empty stays empty. */
    @Nullable
    String optionalText(C column, Pattern form, String description) {
        String value = raw(column);
        if (value != null && !value.isEmpty() && !form.matcher(value).matches()) {
            complainOf(column, value, "is not " + description);
        }
        return value;
    }

    /** Text of a form of its own that may be long; empty stays empty. */
    @Nullable
    String optionalText(C column, int longest, Pattern form, String description) {
        int before = complaints.size();
        String text = optionalText(column, longest);
        return complaints.size() == before ? optionalText(column, form, description) : text;
    }

    String text(C column, Pattern form, String description) {
        String value = required(column);
        optionalText(column, form, description);
        return value;
    }

    LocalDate date(C column) {
        return date(column, required(column), EARLIEST);
    }

    LocalDate dateOr(C column, LocalDate otherwise) {
        String value = raw(column);
        return value == null || value.isEmpty() ? otherwise : date(column, value, EARLIEST);
    }

    @Nullable
    LocalDate optionalBirthDate(C column) {
        String value = raw(column);
        return value == null || value.isEmpty() ? null : date(column, value, EARLIEST_BIRTH);
    }

    @Nullable
    LocalDateTime optionalDateTime(C column) {
        String value = raw(column);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.parse(value);
            if (!time.truncatedTo(ChronoUnit.MICROS).equals(time)) {
                complainOf(column, value, "is finer than a microsecond");
            }
            LocalDate day = time.toLocalDate();
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                complainOf(column, value, "lies outside the years 1900 to 2200");
            }
            return time;
        } catch (DateTimeParseException _) {
            complainOf(column, value, "is not a local date and time such as 1994-02-28T14:05:00");
            return null;
        }
    }

    Currency currency(C column) {
        String value = required(column);
        Currency currency = CURRENCIES.get(value);
        if (currency == null) {
            if (!value.isEmpty()) {
                complainOf(column, value, "is not a currency code of ISO 4217");
            }
            return NO_CURRENCY;
        }
        return currency;
    }

    /** A positive amount. */
    Money amount(C column, Currency currency) {
        Money amount = decimal(column, required(column), currency, false);
        if (amount.isZero()) {
            complain(column, "is zero: an entry moves a positive amount");
        }
        return amount;
    }

    Money zeroOrAmount(C column, Currency currency) {
        return decimal(column, required(column), currency, false);
    }

    @Nullable
    Money optionalBalance(C column, Currency currency) {
        String value = raw(column);
        return value == null || value.isEmpty() ? null : decimal(column, value, currency, true);
    }

    <E extends Enum<E>> E oneOf(C column, E[] values) {
        String value = required(column);
        for (E candidate : values) {
            if (candidate.name().equals(value)) {
                return candidate;
            }
        }
        if (!value.isEmpty()) {
            complainOf(
                    column,
                    value,
                    "is none of " + Arrays.stream(values).map(Enum::name).collect(joining(", ")));
        }
        return values[0];
    }

    /** Names the value, unless it is a person's. */
    void complainOf(C column, String value, String reason) {
        if (value.indexOf(CsvRecords.NOT_UTF_8) >= 0) {
            complain(column, Texts.BAD_ENCODING);
            return;
        }
        complain(column, column.personal() ? reason : Texts.quoted(value) + " " + reason);
    }

    private boolean isEmpty(C column) {
        String value = raw(column);
        return value == null || value.isEmpty();
    }

    private String required(C column) {
        String value = raw(column);
        if (value == null || value.isEmpty()) {
            complain(column, "is empty");
            return "";
        }
        return value;
    }

    private String checked(C column, String value, int longest) {
        String text = Texts.onOneLine(value);
        String flaw = Texts.flaw(text);
        if (flaw != null) {
            complainOf(column, value, flaw);
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            complainOf(column, value, "has " + length + " characters, at most " + longest + " are kept");
        }
        return text;
    }

    private LocalDate date(C column, String value, LocalDate earliest) {
        if (value.isEmpty()) {
            return earliest;
        }
        try {
            if (value.length() == 10) {
                LocalDate date = LocalDate.parse(value);
                if (date.isBefore(earliest) || date.isAfter(LATEST)) {
                    complainOf(column, value, "lies outside the years " + earliest.getYear() + " to 2200");
                }
                return date;
            }
        } catch (DateTimeParseException _) {
            // told below, with every other way of not being a date
        }
        complainOf(column, value, "is not a date such as 1994-02-28");
        return earliest;
    }

    private Money decimal(C column, String value, Currency currency, boolean mayBeNegative) {
        if (value.isEmpty() || currency.equals(NO_CURRENCY)) {
            return placeholder(currency);
        }
        int decimals = currency.getDefaultFractionDigits();
        long minor = Decimals.parse(value, decimals, mayBeNegative);
        if (minor == Decimals.MALFORMED) {
            String form = decimals == 0 ? "digits alone" : "digits, and after a point at most " + decimals + " more";
            complainOf(column, value, "is not an amount in " + currency + ": " + form);
            return placeholder(currency);
        }
        if (minor == Decimals.TOO_LARGE) {
            complainOf(
                    column,
                    value,
                    "is more than " + Money.ofMinor(Decimals.LARGEST, currency).toPlainString());
            return placeholder(currency);
        }
        return Money.ofMinor(minor, currency);
    }

    private static Money placeholder(Currency currency) {
        return Money.ofMinor(1, currency);
    }

    /** Those with minor units of their own: gold, bond units and the like have none and hold no account. */
    private static Map<String, Currency> currencies() {
        Map<String, Currency> byCode = new HashMap<>();
        Currency.availableCurrencies()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .forEach(currency -> byCode.put(currency.getCurrencyCode(), currency));
        return byCode;
    }
}
