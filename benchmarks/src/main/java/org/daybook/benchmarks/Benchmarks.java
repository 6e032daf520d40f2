package org.daybook.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures and prints tables in Markdown, as docs/benchmarks.md holds them.
 *
 * <pre>
 * renderers              ours against JasperReports and plain POI, processor time a file
 * writing N LINES        N statements of LINES lines: render, write, sync, rename
 * job N LINES            the statements job for N accounts of LINES lines against writing the same files alone
 * transfers              transfers a second, with all rules, against five bare statements
 * scale N LINES          import and statements job for N accounts of LINES lines, and the heap they ran in
 * </pre>
 */
public final class Benchmarks {

    private static final String USAGE =
            "Usage: renderers | writing STATEMENTS LINES | job ACCOUNTS LINES | transfers | scale ACCOUNTS LINES";

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "benchmark-files-");
        if (arguments.length == 1 && arguments[0].equals("renderers")) {
            printRenderers(out, new RendererBenchmark().run(folder));
            out.println("Samples: " + folder);
        } else if (arguments.length == 1 && arguments[0].equals("transfers")) {
            new TransferBenchmark(folder).run(out);
        } else if (arguments.length == 3 && arguments[0].equals("writing")) {
            SyncedWriting.Result result =
                    new SyncedWriting().run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), folder);
            printWriting(out, result);
        } else if (arguments.length == 3 && arguments[0].equals("job")) {
            printJob(
                    out,
                    new JobBenchmark(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), folder).run(out));
        } else if (arguments.length == 3 && arguments[0].equals("scale")) {
            printScale(out, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), folder);
        } else {
            out.println(USAGE);
        }
    }

    private static void printRenderers(PrintStream out, List<RendererBenchmark.Row> rows) {
        out.println("| Format | Lines | Daybook, ms | Other, ms | Ratio | Daybook, bytes | Other, bytes | Other |");
        out.println("|---|--:|--:|--:|--:|--:|--:|---|");
        for (RendererBenchmark.Row row : rows) {
            out.println(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.2f | %.2f | %.1f× | %,d | %,d | %s |",
                    row.format(),
                    row.lines(),
                    row.ours(),
                    row.others(),
                    row.ratio(),
                    row.ourBytes(),
                    row.otherBytes(),
                    row.other()));
        }
    }

    private static void printJob(PrintStream out, JobBenchmark.Result result) {
        out.println("| Accounts | Lines | Threads | Job, s | Files alone, s | Ratio |");
        out.println("|--:|--:|--:|--:|--:|--:|");
        out.println(String.format(
                Locale.ROOT,
                "| %,d | %,d | %d | %.1f | %.1f | %.2f× |",
                result.accounts(),
                result.lines(),
                result.threads(),
                result.median().job(),
                result.median().files(),
                result.median().ratio()));
    }

    private static void printScale(PrintStream out, int accounts, int lines, Path folder) throws IOException {
        long begin = System.nanoTime();
        try (BenchmarkBank bank = BenchmarkBank.open(accounts, lines, folder)) {
            double importSeconds = (System.nanoTime() - begin) / 1e9;
            double jobSeconds = bank.makeStatements(
                    BenchmarkBank.LAST_DAY, Runtime.getRuntime().availableProcessors());
            out.println("| Accounts | Lines | Largest heap, MB | Import, s | Statements, s |");
            out.println("|--:|--:|--:|--:|--:|");
            out.println(String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %d | %.1f | %.1f |",
                    accounts,
                    lines,
                    Runtime.getRuntime().maxMemory() >> 20,
                    importSeconds,
                    jobSeconds));
        }
    }

    private static void printWriting(PrintStream out, SyncedWriting.Result result) {
        int files = 2 * result.statements();
        out.println("| Statements | Lines | Files | Threads | Seconds | Files a second | MB |");
        out.println("|--:|--:|--:|--:|--:|--:|--:|");
        out.println(String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %d | %.2f | %,.0f | %.1f |",
                result.statements(),
                result.lines(),
                files,
                result.threads(),
                result.seconds(),
                files / result.seconds(),
                result.bytes() / 1e6));
    }
}
