package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.DaybookProcess;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.daybook.batch.test.GeneratedBank;
import org.daybook.batch.test.StatementFiles;
import org.daybook.batch.test.TableLock;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.intake.SampleFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes at once against one server of one's own; the first is kept in its work until the second was answered. */
class SharedServerCommandTests {

    private static final List<String> STATEMENTS = List.of("statements", "--from", "1994-01-01", "--to", "1994-02-28");

    @TempDir
    private Path folder;

    @TempDir
    private Path bankFolder;

    private BatchBooks books;
    private Surroundings daybook;

    @BeforeEach
    void openBooks() {
        GeneratedBank.of(8, 60, 3).writeTo(bankFolder);
        books = BatchBooks.open(folder.resolve("home"));
        daybook = Surroundings.on(books.schema(), folder.resolve("home"));
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void importsAFolderByOneOfThem() throws Exception {
        String[] command = {"import", bankFolder.toString(), "--rounding-tolerance", GeneratedBank.TOLERANCE};
        Ended second;
        Ended first;
        try (DaybookProcess one = daybook.start(command)) {
            try (TableLock _ = TableLock.againstWriting(books.schema(), "business_date")) {
                one.awaitThat(() -> books.count("bank_file_import WHERE entries_posted = 60") == 1);
                second = daybook.run(command);
            }
            first = one.await();
        }

        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.out()).isEmpty();
        assertThat(second.err())
                .matches("Another process is already working on this: import of " + bankFolder
                        + " \\(process \\d+ on .+, since .+ UTC\\)\\. Wait for it to end, or stop it\\.\n");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).startsWith("Imported: 60 entries");
        assertThat(books.outcomes()).containsExactly("DONE | DONE");
    }

    @Test
    void makesStatementsByOneOfThem() throws Exception {
        books.importFolder(bankFolder, GeneratedBank.TOLERANCE, TestRequester.patient());
        String[] command = STATEMENTS.toArray(String[]::new);
        Ended second;
        Ended first;
        try (DaybookProcess one = daybook.start(command)) {
            try (TableLock _ = TableLock.on(books.schema(), "statement_file")) {
                one.awaitThat(() -> books.count("operation_run WHERE outcome IS NULL") == 1);
                second = daybook.run(command);
            }
            first = one.await();
        }

        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.err())
                .startsWith(
                        "Another process is already working on this: statements from 1994-01-01 to 1994-02-28 of all"
                                + " accounts as PDF and Excel (process ");
        assertThat(first.exitCode()).isZero();
        Path made = folder.resolve("home/statements/1994-01-01_1994-02-28");
        assertThat(first.out()).isEqualTo("8 statements from 1994-01-01 to 1994-02-28, 16 files: " + made + "\n");
        assertThat(StatementFiles.in(made).names()).hasSize(17);
        assertThat(books.outcomes()).containsExactly("DONE | DONE", "DONE | DONE");
    }

    @Test
    void importsAnotherFolderAfterwards(@TempDir Path otherFolder) throws Exception {
        SampleFolder.small().writeTo(otherFolder);
        Ended first;
        Ended second;
        try (DaybookProcess one =
                daybook.start("import", bankFolder.toString(), "--rounding-tolerance", GeneratedBank.TOLERANCE)) {
            DaybookProcess other;
            try (TableLock _ = TableLock.againstWriting(books.schema(), "business_date")) {
                one.awaitThat(() -> books.count("bank_file_import WHERE entries_posted = 60") == 1);
                other = daybook.start("import", otherFolder.toString());
                other.awaitThat(waitingSaid(other));
            }
            first = one.await();
            second = other.await();
        }

        assertThat(first.exitCode()).isZero();
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).startsWith("Imported: 5 entries");
        assertThat(second.err())
                .startsWith("Other work is on the books (import of " + bankFolder)
                .contains("; waiting for it to end.\n");
        assertThat(books.outcomes()).containsExactly("DONE | DONE", "DONE | DONE");
    }

    @Test
    void stopsWaitingWhenTerminated() throws Exception {
        SampleFolder.small().writeTo(bankFolder);
        Ended ended;
        try (var _ = books.holdBooks();
                DaybookProcess waiting = daybook.start("import", bankFolder.toString())) {
            waiting.awaitThat(waitingSaid(waiting)).signal("TERM");
            ended = waiting.await();
        }

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).endsWith("Stopped; the same command goes on from here.\n");
        assertThat(books.count("customer")).isZero();
    }

    private static BooleanSupplier waitingSaid(DaybookProcess process) {
        return () -> process.errorsSoFar().contains("waiting for it to end");
    }
}
