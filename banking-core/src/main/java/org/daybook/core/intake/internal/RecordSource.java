package org.daybook.core.intake.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.daybook.core.intake.AccountRow;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.CustomerRow;
import org.daybook.core.intake.EntryRow;
import org.jspecify.annotations.Nullable;

/** One file's records as readings: the header first, then each record against it. */
public final class RecordSource<R> implements AutoCloseable {

    private final CsvRecords records;
    private final Function<CsvLine, Reading<R>> read;
    private @Nullable Reading<R> unusable;
    private final boolean headerUsable;

    private RecordSource(CsvRecords records, Function<CsvLine, Reading<R>> read, @Nullable Reading<R> unusable) {
        this.records = records;
        this.read = read;
        this.unusable = unusable;
        this.headerUsable = unusable == null;
    }

    public static RecordSource<CustomerRow> customers(BankFolder folder) {
        return open(folder, RowForm.CUSTOMERS);
    }

    public static RecordSource<AccountRow> accounts(BankFolder folder) {
        return open(folder, RowForm.ACCOUNTS);
    }

    public static RecordSource<EntryRow> entries(BankFolder folder) {
        return open(folder, RowForm.ENTRIES);
    }

    private static <C extends Enum<C> & Column, R> RecordSource<R> open(BankFolder folder, RowForm<C, R> form) {
        CsvRecords records = CsvRecords.open(folder.path(form.file()));
        try {
            CsvLine first = records.next();
            Header<C> header = Header.of(form.file(), form.columns(), first);
            Reading<R> unusable = header.complaints().isEmpty()
                    ? null
                    : new Reading.Broken<>(first == null ? 1 : first.number(), unreadable(form), header.complaints());
            return new RecordSource<>(records, line -> read(form, header, line), unusable);
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }

    /** The next record, or null after the last. Of a file whose header is unusable, that is all there is to read. */
    public @Nullable Reading<R> next() {
        if (!headerUsable) {
            Reading<R> once = unusable;
            unusable = null;
            return once;
        }
        CsvLine line = records.next();
        return line == null ? null : read.apply(line);
    }

    public void skip(long rows) {
        for (long i = 0; i < rows && headerUsable; i++) {
            if (records.next() == null) {
                return;
            }
        }
    }

    /** Whether every record of the file could be told from the next. */
    boolean readToTheEnd() {
        return headerUsable && !records.broken();
    }

    @Override
    public void close() {
        records.close();
    }

    private static <C extends Enum<C> & Column, R> Reading<R> read(RowForm<C, R> form, Header<C> header, CsvLine line) {
        Cells<C> cells = new Cells<>(form.file(), header, line);
        if (line.defect() != null) {
            cells.complain(null, line.defect());
            return form.broken(cells);
        }
        if (line.width() != header.cells().size()) {
            String reason = "the record has " + fields(line.width()) + ", the header has "
                    + header.cells().size();
            cells.complain(null, reason);
            return form.broken(cells);
        }
        if (line.cells().equals(header.cells())) {
            cells.complain(null, "the header stands here a second time");
            return form.broken(cells);
        }
        return form.read(cells);
    }

    private static String fields(int width) {
        return width == 1 ? "1 field" : width + " fields";
    }

    private static List<@Nullable String> unreadable(RowForm<?, ?> form) {
        return Arrays.asList(new @Nullable String[form.references().size()]);
    }
}
