package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.CustomerRow;
import org.daybook.core.intake.RowReader;
import org.daybook.core.security.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo from the outside: a process, its exit code, what it says and what lies in its home. */
class DemoJobTests {

    @TempDir
    private Path folder;

    @Test
    void makesTheSameBankWhetherInterruptedOrNot() throws Exception {
        Path outer = folder.resolve("a home");
        Path home = outer.resolve("demo");

        interruptWhilePosting(outer);
        assertThat(home.resolve("statements")).doesNotExist();

        List<String> told = complete(outer);
        Map<String, Sha256> made = hashes(home.resolve("statements/2026-10-01_2026-10-31"));
        assertThat(made)
                .hasSize(2 * 200 + 1)
                .containsKeys("manifest.csv", DemoTour.ENGLISH + "_2026-10-01_2026-10-31.pdf");
        assertThat(told)
                .contains("  Its files      " + home.resolve("bank-files"))
                .contains("  DAYBOOK_HOME='" + home + "' ./daybook reconcile")
                .endsWith("  " + made.get("manifest.csv"));
        assertThat(Files.readAllLines(home.resolve("statements/2026-10-01_2026-10-31/manifest.csv")))
                .hasSize(2 * 200 + 1)
                .first()
                .isEqualTo("account,from,to,opening,closing,lines,format,file,sha256");
        assertThat(outer).isDirectoryNotContaining(path -> !path.equals(home));

        complete(home);
        assertThat(hashes(home.resolve("statements/2026-10-01_2026-10-31")))
                .as("made again, with the home that the demo itself names")
                .isEqualTo(made);
        assertThat(home.resolve("demo")).doesNotExist();

        Path undisturbed = folder.resolve("undisturbed");
        complete(undisturbed);
        assertThat(hashes(undisturbed.resolve("demo/statements/2026-10-01_2026-10-31")))
                .isEqualTo(made);

        long before = request(undisturbed.resolve("demo"), DemoTour.ENGLISH);
        complete(undisturbed);
        assertThat(request(undisturbed.resolve("demo"), DemoTour.GERMAN))
                .as("opened again, it leaves nothing among the jobs")
                .isEqualTo(before + 1);
    }

    @Test
    void showsAStatementInEachLanguage() throws IOException {
        DemoCommand.BANK.writeTo(folder);

        Map<String, String> languages = languagesByAccount(new BankFolder(folder));

        assertThat(languages)
                .containsEntry(DemoTour.ENGLISH, "en")
                .containsEntry(DemoTour.GERMAN, "de")
                .containsEntry(DemoTour.CZECH, "cs");
    }

    /** What is asked for next has the next number. */
    private static long request(Path home, String account) throws IOException {
        Ended ended = Surroundings.embedded(home)
                .run("statements", "--from", "2026-10-01", "--to", "2026-10-31", "--account", account);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        String out = ended.out().strip();
        return Long.parseLong(out.substring(out.lastIndexOf("-request-") + "-request-".length()));
    }

    private static void interruptWhilePosting(Path home) throws Exception {
        try (DemoProcess demo = DemoProcess.start(home)) {
            assertThat(demo.says("opening accounts")).as("%s", demo.lines()).isTrue();
            demo.interrupt();

            assertThat(demo.exitCode()).as("%s", demo.lines()).isEqualTo(ExitCode.STOPPED);
            assertThat(demo.lines()).endsWith("Stopped; ./daybook demo goes on from here.");
        }
    }

    private static List<String> complete(Path home) throws Exception {
        try (DemoProcess demo = DemoProcess.start(home)) {
            assertThat(demo.exitCode()).as("%s", demo.lines()).isEqualTo(ExitCode.DONE);
            return demo.lines();
        }
    }

    private static Map<String, Sha256> hashes(Path folder) throws IOException {
        Map<String, Sha256> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                hashes.put(file.getFileName().toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private static Map<String, String> languagesByAccount(BankFolder files) {
        Map<String, String> byCustomer = new TreeMap<>();
        Map<String, String> byAccount = new TreeMap<>();
        try (var customers = RowReader.customers(files);
                var accounts = RowReader.accounts(files)) {
            for (CustomerRow row = customers.read(); row != null; row = customers.read()) {
                byCustomer.put(row.reference(), row.language());
            }
            for (var row = accounts.read(); row != null; row = accounts.read()) {
                byAccount.put(row.reference(), byCustomer.get(row.customerReference()));
            }
        }
        return byAccount;
    }
}
