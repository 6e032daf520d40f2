package org.daybook.core.intake.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.BooksOnFile;

/** The rows of a file in which each reference stands once, and which references those are. */
final class ReferencedRows<R> {

    private final BankFile file;
    private final Column column;
    private final Complaints complaints;
    private final Map<String, Long> linesByReference = new HashMap<>();
    private boolean complete = true;

    /** @param column of the reference */
    ReferencedRows(BankFile file, Column column, Complaints complaints) {
        this.file = file;
        this.column = column;
        this.complaints = complaints;
    }

    /** Hands on what is sound, not too much at once; complains of what is broken, and of what stands there again. */
    void read(RecordSource<R> source, Consumer<List<R>> check) {
        List<R> rows = new ArrayList<>();
        for (Reading<R> reading = source.next(); reading != null; reading = source.next()) {
            switch (reading) {
                case Reading.Sound<R> sound -> take(sound, rows);
                case Reading.Broken<R> broken -> take(broken);
            }
            if (rows.size() == BooksOnFile.MOST_AT_ONCE) {
                check.accept(rows);
                rows.clear();
            }
        }
        if (!rows.isEmpty()) {
            check.accept(rows);
        }
        complete &= source.readToTheEnd();
    }

    private void take(Reading.Sound<R> sound, List<R> rows) {
        String reference = Objects.requireNonNull(sound.reference());
        Long before = linesByReference.putIfAbsent(reference, sound.line());
        if (before == null) {
            rows.add(sound.row());
        } else {
            complaints.add(file, sound.line(), column, reference + " stands in line " + before + " already");
        }
    }

    private void take(Reading.Broken<R> broken) {
        complaints.addAll(broken.complaints());
        String reference = broken.reference();
        if (reference == null) {
            complete = false;
        } else {
            linesByReference.putIfAbsent(reference, broken.line());
        }
    }

    /** Whether the reference stands in the file, in a broken row say. */
    boolean has(String reference) {
        return linesByReference.containsKey(reference);
    }

    /** Whether every reference of the file could be read: if not, any may stand there. */
    boolean complete() {
        return complete;
    }
}
