package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.account.Accounts;
import org.daybook.core.intake.SampleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTests {

    @Test
    void provesTheBooksUntilAPostingIsChanged(@TempDir Path folder, @TempDir Path bankFolder) {
        SampleFolder.small().writeTo(bankFolder);
        try (BatchBooks books = BatchBooks.open(folder.resolve("home"))) {
            Surroundings daybook = Surroundings.on(books.schema(), folder.resolve("home"));
            books.importFolder(bankFolder, TestRequester.patient());
            String number = books.bean(Accounts.class).find("A1").orElseThrow().number();

            Ended sound = daybook.run("reconcile");
            books.asRoot().sql("""
                    UPDATE posting SET amount_minor = 25051
                    WHERE sequence = 2
                      AND account_id = (SELECT ledger_account_id FROM account WHERE reference = 'A1')""").update();
            Ended changed = daybook.run("reconcile");

            assertThat(sound.exitCode()).isZero();
            assertThat(sound.err()).isEmpty();
            assertThat(sound.out().lines())
                    .contains(
                            "proved            6  Every control balance of a sending bank is our balance after its posting.",
                            "The books are proved.")
                    .noneMatch(line -> line.startsWith("BROKEN"));
            assertThat(changed.exitCode()).isEqualTo(5);
            assertThat(changed.out())
                    .contains("BROKEN", "Account A1 (" + number + ")", "posting 2")
                    .doesNotContain("The books are proved.");
            assertThat(changed.err()).matches("The books are NOT proved: \\d+ of 18 claims do not hold\\.\n");
            assertThat(books.outcomes()).containsExactly("DONE | DONE", "DONE | DONE", "REFUSED | REFUSED");
        }
    }
}
