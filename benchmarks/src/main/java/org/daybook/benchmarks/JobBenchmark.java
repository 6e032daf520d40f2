package org.daybook.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.daybook.core.account.Accounts;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementPeriod;
import org.daybook.core.statement.StatementSource;

/**
 * The statements job, from the database to synced and registered files, against rendering, writing and syncing the same
 * statements out of memory on as many threads. Both take turns; each turn of the job has a period of its own, so that
 * nothing is reused.
 */
final class JobBenchmark {

    private static final int TURNS = 5;
    private static final int ACCOUNTS_AT_A_TIME = 500;

    private final int accounts;
    private final int lines;
    private final Path folder;

    JobBenchmark(int accounts, int lines, Path folder) {
        this.accounts = accounts;
        this.lines = lines;
        this.folder = folder;
    }

    /** One turn of each, in seconds. */
    record Turn(double job, double files) {

        double ratio() {
            return job / files;
        }
    }

    /** The turns in the order of their ratios. */
    record Result(int accounts, int lines, int threads, List<Turn> turns) {

        Turn median() {
            return turns.get(turns.size() / 2);
        }
    }

    Result run(PrintStream out) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        out.println("Importing " + accounts + " accounts with " + lines + " entries each …");
        try (BenchmarkBank bank = BenchmarkBank.open(accounts, lines, folder)) {
            List<Statement> statements = statements(bank);
            List<Turn> turns = new ArrayList<>();
            for (int number = 0; number <= TURNS; number++) {
                Path target = Files.createDirectories(folder.resolve("files-" + number));
                Turn turn = new Turn(
                        bank.makeStatements(BenchmarkBank.LAST_DAY.plusDays(number), threads),
                        new SyncedWriting().write(statements, threads, target).seconds());
                out.println(String.format(
                        Locale.ROOT,
                        "%s: job %.1f s, files alone %.1f s, ratio %.2f",
                        number == 0 ? "warm-up" : "turn " + number,
                        turn.job,
                        turn.files,
                        turn.ratio()));
                if (number > 0) {
                    turns.add(turn);
                }
            }
            turns.sort(Comparator.comparingDouble(Turn::ratio));
            return new Result(accounts, lines, threads, turns);
        }
    }

    private static List<Statement> statements(BenchmarkBank bank) {
        Accounts onFile = bank.bean(Accounts.class);
        StatementSource source = bank.bean(StatementSource.class);
        StatementPeriod period = new StatementPeriod(BenchmarkBank.FIRST_DAY, BenchmarkBank.LAST_DAY);
        List<Long> ids = onFile.ids();
        List<Statement> statements = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += ACCOUNTS_AT_A_TIME) {
            List<Long> page = ids.subList(from, Math.min(from + ACCOUNTS_AT_A_TIME, ids.size()));
            statements.addAll(source.drawUp(onFile.byId(page), period));
        }
        return statements;
    }
}
