package org.daybook.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.core.bank.Bank;
import org.daybook.core.statement.SampleStatements;
import org.daybook.core.statement.Statement;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementRenderer;
import org.daybook.core.statement.StatementRenderers;

/** Ours against JasperReports and against plain POI. */
final class RendererBenchmark {

    private static final long SEED = 20_260_101;
    private static final int TURNS = 31;

    /** One row of the result: milliseconds of processor time a file, and bytes. */
    record Row(String format, int lines, String other, double ours, double others, int ourBytes, int otherBytes) {

        double ratio() {
            return others / ours;
        }
    }

    private final Bank bank = Bank.shipped();
    private final StatementRenderers renderers = new StatementRenderers(bank);
    private final List<Row> rows = new ArrayList<>();

    /** Runs all comparisons; {@code samples} receives one file of each kind, to look at. */
    List<Row> run(Path samples) throws IOException {
        JasperStatements jasper = new JasperStatements(bank);
        PlainWorkbooks plain = new PlainWorkbooks(bank);
        for (int lines : new int[] {20, 200, 2_000}) {
            compare(StatementFormat.PDF, lines, "JasperReports 7.0.6", jasper::render, samples);
        }
        for (int lines : new int[] {20, 2_000}) {
            compare(StatementFormat.XLSX, lines, "POI XSSF", plain::render, samples);
        }
        return rows;
    }

    /** The other way to make a file. */
    private interface Other {
        byte[] render(Statement statement);
    }

    private void compare(StatementFormat format, int lines, String name, Other other, Path samples) throws IOException {
        Statement statement = SampleStatements.withLines(lines, Locale.ENGLISH, SEED);
        StatementRenderer ours = renderers.of(format);
        byte[] ourFile = ours.render(statement);
        byte[] otherFile = other.render(statement);
        Files.write(samples.resolve("daybook-" + lines + "." + format.extension()), ourFile);
        Files.write(samples.resolve("other-" + lines + "." + format.extension()), otherFile);
        CpuTime time = new CpuTime(Math.max(20, 10_000 / lines), TURNS);
        double[] medians = time.medians(List.of(() -> ours.render(statement), () -> other.render(statement)));
        rows.add(new Row(format.name(), lines, name, medians[0], medians[1], ourFile.length, otherFile.length));
    }
}
