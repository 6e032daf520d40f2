package org.daybook.core.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A bank's folder for tests, line by line. The small one is sound: two customers, two accounts, five entries whose control
 * balances are met exactly. A test changes the one thing it is about.
 */
public final class SampleFolder {

    private final Map<BankFile, List<String>> lines = new EnumMap<>(BankFile.class);
    private String lineEnd = "\n";

    private SampleFolder() {
        for (BankFile file : BankFile.values()) {
            lines.put(file, new ArrayList<>());
        }
    }

    public static SampleFolder small() {
        return headersAlone()
                .customer("C1,Anna Nováková,1945-02-04,anna@customers.example,cs")
                .customer("C2,Petr Dvořák,1981-02-20,petr@customers.example,cs")
                .account("A1,C1,CHECKING,CZK,1993-01-01,MONTHLY,1000.00")
                .account("A2,C2,CHECKING,CZK,1993-01-04,WEEKLY,0.00")
                .entry("T1,1993-01-05,,,A1,900.00,CZK,CASH_DEPOSIT,Cash deposit,,,,900.00")
                .entry("T2,1993-01-06,,A1,A2,250.50,CZK,TRANSFER,Rent,,,649.50,250.50")
                .entry("T3,1993-01-06,1993-01-06T10:15:30,A2,,14.60,CZK,STATEMENT_FEE,Payment for statement,,,235.90,")
                .entry("T4,1993-01-31,,,A1,3.00,CZK,INTEREST_CREDIT,Interest credited,,,,652.50")
                .entry("T5,1993-02-01,,A1,,1000.00,CZK,REMITTANCE_OUT,Household,AB,66487163,-347.50,");
    }

    public static SampleFolder headersAlone() {
        SampleFolder folder = new SampleFolder();
        folder.of(BankFile.CUSTOMERS).add("customer_ref,full_name,birth_date,email,language");
        folder.of(BankFile.ACCOUNTS)
                .add("account_ref,customer_ref,product,currency,opened_on,statement_cycle,overdraft_limit");
        folder.of(BankFile.ENTRIES)
                .add("entry_ref,booking_date,booked_at,debit_account,credit_account,amount,currency,kind,narrative,"
                        + "counterparty_bank,counterparty_account,debit_balance_after,credit_balance_after");
        return folder;
    }

    public SampleFolder customer(String line) {
        return append(BankFile.CUSTOMERS, line);
    }

    public SampleFolder account(String line) {
        return append(BankFile.ACCOUNTS, line);
    }

    public SampleFolder entry(String line) {
        return append(BankFile.ENTRIES, line);
    }

    public SampleFolder append(BankFile file, String line) {
        of(file).add(line);
        return this;
    }

    /** Replaces a whole line, counted from 1; the header is line 1. */
    public SampleFolder line(BankFile file, int number, String line) {
        of(file).set(number - 1, line);
        return this;
    }

    public SampleFolder without(BankFile file, int number) {
        of(file).remove(number - 1);
        return this;
    }

    /** Sets one field, as it shall stand in the file. No field of the line may hold a comma. */
    public SampleFolder cell(BankFile file, int number, String column, String value) {
        int position = List.of(of(file).getFirst().split(",")).indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("No column " + column);
        }
        String[] cells = of(file).get(number - 1).split(",", -1);
        cells[position] = value;
        return line(file, number, String.join(",", cells));
    }

    /** Adds a column at the end of each line, with these values. */
    public SampleFolder column(BankFile file, String name, String... values) {
        List<String> fileLines = of(file);
        if (values.length != fileLines.size() - 1) {
            throw new IllegalArgumentException("One value for each row, not " + Arrays.toString(values));
        }
        for (int i = 0; i < fileLines.size(); i++) {
            fileLines.set(i, fileLines.get(i) + "," + (i == 0 ? name : values[i - 1]));
        }
        return this;
    }

    private List<String> of(BankFile file) {
        return Objects.requireNonNull(lines.get(file));
    }

    public SampleFolder lineEnd(String end) {
        this.lineEnd = end;
        return this;
    }

    public byte[] bytes(BankFile file) {
        return of(file).stream()
                .map(line -> line + lineEnd)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    public BankFolder writeTo(Path directory) {
        try {
            for (BankFile file : BankFile.values()) {
                Files.write(directory.resolve(file.fileName()), bytes(file));
            }
            return new BankFolder(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
