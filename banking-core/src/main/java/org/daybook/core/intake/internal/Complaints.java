package org.daybook.core.intake.internal;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.Complaint;
import org.daybook.core.intake.FolderVerdict;

/** Keeps the first complaints in the order of files and lines, however they come in, and counts all. */
final class Complaints {

    private record Numbered(Complaint complaint, long number) {}

    private final int most;
    private final TreeSet<Numbered> first = new TreeSet<>(
            Comparator.comparing((Numbered numbered) -> numbered.complaint().file())
                    .thenComparingLong(numbered -> numbered.complaint().line())
                    .thenComparingLong(Numbered::number));
    private long total;

    Complaints(int most) {
        this.most = most;
    }

    void add(BankFile file, long line, Column field, String reason) {
        add(new Complaint(file, line, field.columnName(), reason));
    }

    void add(Complaint complaint) {
        total++;
        first.add(new Numbered(complaint, total));
        if (first.size() > most) {
            first.pollLast();
        }
    }

    void addAll(List<Complaint> complaints) {
        complaints.forEach(this::add);
    }

    boolean none() {
        return total == 0;
    }

    FolderVerdict.Refused refusal() {
        return new FolderVerdict.Refused(first.stream().map(Numbered::complaint).toList(), total);
    }
}
