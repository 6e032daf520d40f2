package org.daybook.batch.command;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.daybook.core.closing.Night;
import org.daybook.core.intake.ImportOnFile;
import org.daybook.core.security.Sha256;

/**
 * What the demo says in the end.
 *
 * @param statements the folder of last month's
 * @param manifest its manifest's digest, the same wherever the demo was made
 * @param done the import of the bank's files
 * @param night of the bank's last day
 */
record DemoTour(Path home, Path bankFiles, Path statements, Sha256 manifest, ImportOnFile done, Night night) {

    /** Accounts of people who read English, German and Czech. */
    static final String ENGLISH = "A00018";

    static final String GERMAN = "A00017";
    static final String CZECH = "A00016";

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9/._+-]+");

    String text() {
        return """

                A bank of %d accounts is ready: %,d entries from %s to %s, all of them made up.

                  Its files      %s
                  Last month     %s
                                 a PDF and a workbook for each account, listed in manifest.csv
                  Open first     %s
                                 %s is in German, %s in Czech; each has an .xlsx beside it
                  The night      %s
                                 %,d statements due, made and sent; %,d alerts, in fraud/fraud-report.pdf; %,d claims proved
                  The mail       %s
                                 .eml files, as customers would have them

                Make others:
                  %s statements --from 2026-03-01 --to 2026-10-31
                  %s reconcile

                One thing to try: kill it while it works. Make a second demo,
                  %s demo --no-console
                end it with Ctrl-C or kill -9 as often as you like, and give the command again until it is done. Then
                  sha256sum %s
                says what it says of this one:
                  %s
                """.formatted(
                DemoCommand.BANK.accounts(),
                done.entriesPosted(),
                DemoCommand.BANK.firstDay(),
                DemoCommand.BANK.lastDay(),
                bankFiles,
                statements,
                statements.resolve(ENGLISH + "_" + DemoCommand.LAST_MONTH + ".pdf"),
                GERMAN,
                CZECH,
                home.resolve("nights").resolve(night.businessDate().toString()),
                night.statementsDue(),
                night.alerts(),
                night.claimsProved(),
                home.resolve("mail/new"),
                daybook(home),
                daybook(home),
                daybook(second()),
                quoted(second().resolve("demo")
                        .resolve(home.relativize(statements))
                        .resolve("manifest.csv")),
                manifest).stripTrailing();
    }

    private Path second() {
        return home.resolveSibling("second");
    }

    private static String daybook(Path home) {
        return "DAYBOOK_HOME=" + quoted(home) + " ./daybook";
    }

    /** As a shell reads it. */
    private static String quoted(Path path) {
        String text = path.toString();
        return NEEDS_NO_QUOTES.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
