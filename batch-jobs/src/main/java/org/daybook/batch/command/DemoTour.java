package org.daybook.batch.command;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.daybook.core.intake.ImportOnFile;

/**
 * What the demo says in the end.
 *
 * @param statements the folder of last month's
 * @param done the import of the bank's files
 */
record DemoTour(Path home, Path bankFiles, Path statements, ImportOnFile done) {

    /** Accounts of customers who read English, German and Czech. */
    static final String ENGLISH = "A00016";

    static final String GERMAN = "A00015";
    static final String CZECH = "A00014";

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9/._+-]+");

    List<String> lines() {
        String daybook = "DAYBOOK_HOME=" + quoted(home) + " ./daybook";
        return """

                A bank of %d accounts is ready: %,d entries from %s to %s, all of them made up.

                  Its files        %s
                  Last month       %s
                                   a PDF and a workbook for each account; manifest.csv lists them with
                                   their balances and hashes
                  Begin with       %s.pdf
                                   and the same as .xlsx; %s is in German, %s in Czech

                Make others
                  %s statements --from 2026-01-01 --to 2026-03-31
                  %s statements --from 2025-11-01 --to 2026-10-31 --account %s --format pdf
                  %s reconcile

                One thing to try: kill it while it works. Give the first of these commands, end it with Ctrl-C or
                kill -9 while it makes statements, and give it again: it goes on, and the hashes in manifest.csv
                are those of a run that nobody disturbed.
                  sha256sum %s
                """.formatted(
                DemoCommand.BANK.accounts(),
                done.entriesPosted(),
                DemoCommand.BANK.firstDay(),
                DemoCommand.BANK.lastDay(),
                bankFiles,
                statements,
                statements.resolve(ENGLISH + "_" + DemoCommand.LAST_MONTH),
                GERMAN,
                CZECH,
                daybook,
                daybook,
                ENGLISH,
                daybook,
                quoted(home.resolve("statements/2026-01-01_2026-03-31/manifest.csv"))).stripTrailing().lines().toList();
    }

    /** As a shell reads it. */
    private static String quoted(Path path) {
        String text = path.toString();
        return NEEDS_NO_QUOTES.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
