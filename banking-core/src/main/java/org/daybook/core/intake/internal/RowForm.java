package org.daybook.core.intake.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.intake.AccountRow;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.Counterparty;
import org.daybook.core.intake.CustomerRow;
import org.daybook.core.intake.EntryDates;
import org.daybook.core.intake.EntryRow;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one file look like.
 *
 * @param references the columns with the row's own reference and the accounts it names
 * @param parse makes the row; its complaints are in the cells afterwards
 */
record RowForm<C extends Enum<C> & Column, R>(
        BankFile file, Class<C> columns, List<C> references, Function<Cells<C>, R> parse) {

    static final RowForm<CustomerColumn, CustomerRow> CUSTOMERS = new RowForm<>(
            BankFile.CUSTOMERS, CustomerColumn.class, List.of(CustomerColumn.CUSTOMER_REF), RowForm::customer);

    static final RowForm<AccountColumn, AccountRow> ACCOUNTS =
            new RowForm<>(BankFile.ACCOUNTS, AccountColumn.class, List.of(AccountColumn.ACCOUNT_REF), RowForm::account);

    static final RowForm<EntryColumn, EntryRow> ENTRIES = new RowForm<>(
            BankFile.ENTRIES,
            EntryColumn.class,
            List.of(EntryColumn.ENTRY_REF, EntryColumn.DEBIT_ACCOUNT, EntryColumn.CREDIT_ACCOUNT),
            RowForm::entry);

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern KIND = Pattern.compile("[A-Z_]{1,40}");
    private static final String COUNTRY_FORM = "a country code such as CZ";

    private static final int NAME = 140;
    private static final int EMAIL_ADDRESS = 254;
    private static final int PHONE = 40;
    private static final int ADDRESS = 200;
    private static final int POSTCODE = 16;
    private static final int CITY = 100;
    private static final int LABEL = 40;
    private static final int NARRATIVE = 400;
    private static final int BANK_CODE = 35;
    private static final int ACCOUNT_NUMBER = 35;

    private static final int DAYS_VALUED_BACK = 3_660;
    private static final int DAYS_VALUED_AHEAD = 366;

    Reading<R> read(Cells<C> cells) {
        R row = parse.apply(cells);
        return cells.complaints().isEmpty()
                ? new Reading.Sound<>(cells.line(), legibleReferences(cells), row)
                : broken(cells);
    }

    Reading.Broken<R> broken(Cells<C> cells) {
        return new Reading.Broken<>(cells.line(), legibleReferences(cells), cells.complaints());
    }

    private List<@Nullable String> legibleReferences(Cells<C> cells) {
        List<@Nullable String> legible = new ArrayList<>(references.size());
        for (C column : references) {
            legible.add(cells.legibleReference(column));
        }
        return legible;
    }

    private static CustomerRow customer(Cells<CustomerColumn> cells) {
        return new CustomerRow(
                cells.line(),
                cells.reference(CustomerColumn.CUSTOMER_REF),
                cells.text(CustomerColumn.FULL_NAME, NAME),
                cells.optionalBirthDate(CustomerColumn.BIRTH_DATE),
                orEmpty(cells.optionalText(CustomerColumn.EMAIL, EMAIL_ADDRESS, EMAIL, "an e-mail address")),
                cells.text(CustomerColumn.LANGUAGE, LANGUAGE, "a language code such as en"),
                cells.optionalText(CustomerColumn.PHONE, PHONE),
                cells.optionalText(CustomerColumn.ADDRESS, ADDRESS),
                cells.optionalText(CustomerColumn.POSTCODE, POSTCODE),
                cells.optionalText(CustomerColumn.CITY, CITY),
                cells.optionalText(CustomerColumn.COUNTRY, COUNTRY, COUNTRY_FORM),
                cells.optionalText(CustomerColumn.SEGMENT, LABEL));
    }

    private static AccountRow account(Cells<AccountColumn> cells) {
        Currency currency = cells.currency(AccountColumn.CURRENCY);
        return new AccountRow(
                cells.line(),
                cells.reference(AccountColumn.ACCOUNT_REF),
                cells.reference(AccountColumn.CUSTOMER_REF),
                cells.text(AccountColumn.PRODUCT, LABEL),
                cells.date(AccountColumn.OPENED_ON),
                cells.oneOf(AccountColumn.STATEMENT_CYCLE, StatementCycle.values()),
                cells.zeroOrAmount(AccountColumn.OVERDRAFT_LIMIT, currency));
    }

    private static EntryRow entry(Cells<EntryColumn> cells) {
        Currency currency = cells.currency(EntryColumn.CURRENCY);
        EntryRow row = new EntryRow(
                cells.line(),
                cells.reference(EntryColumn.ENTRY_REF),
                dates(cells),
                cells.optionalReference(EntryColumn.DEBIT_ACCOUNT),
                cells.optionalReference(EntryColumn.CREDIT_ACCOUNT),
                cells.amount(EntryColumn.AMOUNT, currency),
                cells.text(EntryColumn.KIND, KIND, "a kind: 1 to 40 of A-Z _"),
                orEmpty(cells.optionalText(EntryColumn.NARRATIVE, NARRATIVE)),
                counterparty(cells),
                orEmpty(cells.optionalText(EntryColumn.CHANNEL, LABEL)),
                cells.optionalBalance(EntryColumn.DEBIT_BALANCE_AFTER, currency),
                cells.optionalBalance(EntryColumn.CREDIT_BALANCE_AFTER, currency));
        if (cells.complaints().isEmpty()) {
            checkSides(row, cells);
        }
        return row;
    }

    private static EntryDates dates(Cells<EntryColumn> cells) {
        LocalDate bookingDate = cells.date(EntryColumn.BOOKING_DATE);
        LocalDate valueDate = cells.dateOr(EntryColumn.VALUE_DATE, bookingDate);
        if (cells.complaints().isEmpty()
                && (valueDate.isBefore(bookingDate.minusDays(DAYS_VALUED_BACK))
                        || valueDate.isAfter(bookingDate.plusDays(DAYS_VALUED_AHEAD)))) {
            cells.complain(
                    EntryColumn.VALUE_DATE,
                    valueDate + " is more than ten years before or one year after the booking date " + bookingDate);
        }
        return new EntryDates(bookingDate, valueDate, cells.optionalDateTime(EntryColumn.BOOKED_AT));
    }

    private static Counterparty counterparty(Cells<EntryColumn> cells) {
        return new Counterparty(
                orEmpty(cells.optionalText(EntryColumn.COUNTERPARTY_BANK, BANK_CODE)),
                orEmpty(cells.optionalText(EntryColumn.COUNTERPARTY_ACCOUNT, ACCOUNT_NUMBER)),
                orEmpty(cells.optionalText(EntryColumn.COUNTERPARTY_NAME, NAME)),
                orEmpty(cells.optionalText(EntryColumn.COUNTERPARTY_COUNTRY, COUNTRY, COUNTRY_FORM)));
    }

    private static void checkSides(EntryRow row, Cells<EntryColumn> cells) {
        if (row.debitAccount() == null && row.creditAccount() == null) {
            cells.complain(
                    EntryColumn.DEBIT_ACCOUNT, "is empty, and so is credit_account: one of them names an account");
        } else if (Objects.equals(row.debitAccount(), row.creditAccount())) {
            cells.complain(EntryColumn.CREDIT_ACCOUNT, row.creditAccount() + " is the debit_account as well");
        }
        if (row.debitAccount() == null && row.debitBalanceAfter() != null) {
            cells.complain(EntryColumn.DEBIT_BALANCE_AFTER, "is given, but debit_account is empty");
        }
        if (row.creditAccount() == null && row.creditBalanceAfter() != null) {
            cells.complain(EntryColumn.CREDIT_BALANCE_AFTER, "is given, but credit_account is empty");
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
