package org.daybook.core.intake;

import org.daybook.core.intake.internal.Reading;
import org.daybook.core.intake.internal.RecordSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one of a bank's files from first to last, in constant memory.
 *
 * <p>Meant for folders that passed {@link FolderCheck}: a row that is not what it should be is then a broken invariant. Who
 * has to start in the middle skips what is booked already.
 *
 * @param <R> the rows
 */
public final class RowReader<R> implements AutoCloseable {

    private final RecordSource<R> source;

    private RowReader(RecordSource<R> source) {
        this.source = source;
    }

    public static RowReader<CustomerRow> customers(BankFolder folder) {
        return new RowReader<>(RecordSource.customers(folder));
    }

    public static RowReader<AccountRow> accounts(BankFolder folder) {
        return new RowReader<>(RecordSource.accounts(folder));
    }

    public static RowReader<EntryRow> entries(BankFolder folder) {
        return new RowReader<>(RecordSource.entries(folder));
    }

    /**
     * The next row, or null after the last.
     *
     * @throws IllegalStateException if the row is not what it should be
     */
    public @Nullable R read() {
        Reading<R> reading = source.next();
        return switch (reading) {
            case null -> null;
            case Reading.Sound<R> sound -> sound.row();
            case Reading.Broken<R> broken ->
                throw new IllegalStateException(
                        "Not checked before: " + broken.complaints().getFirst());
        };
    }

    /** Passes over so many rows without looking at them; fewer if the file ends before. */
    public void skip(long rows) {
        source.skip(rows);
    }

    @Override
    public void close() {
        source.close();
    }
}
