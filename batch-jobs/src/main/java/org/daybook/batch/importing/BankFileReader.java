package org.daybook.batch.importing;

import java.util.function.Function;
import org.daybook.core.intake.RowReader;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the rows of one of the three files, from where the books say that posting got. The framework's own count of items
 * is not asked: the books are right even where a process died between two of its notes.
 */
final class BankFileReader<R> implements ItemStreamReader<R> {

    private final Function<ImportParameters, RowReader<R>> opening;
    private final ImportParameters parameters;
    private final long alreadyBooked;
    private @Nullable RowReader<R> rows;

    BankFileReader(ImportParameters parameters, Function<ImportParameters, RowReader<R>> opening, long alreadyBooked) {
        this.parameters = parameters;
        this.opening = opening;
        this.alreadyBooked = alreadyBooked;
    }

    @Override
    public void open(ExecutionContext context) {
        RowReader<R> opened = opening.apply(parameters);
        opened.skip(alreadyBooked);
        rows = opened;
    }

    @Override
    public @Nullable R read() {
        if (rows == null) {
            throw new IllegalStateException("The reader was not opened");
        }
        return rows.read();
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }
}
