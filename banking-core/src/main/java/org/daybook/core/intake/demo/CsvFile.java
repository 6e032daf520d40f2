package org.daybook.core.intake.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of a bank's files, as it is written. */
final class CsvFile implements AutoCloseable {

    private final BufferedWriter out;
    private final int columns;
    private long rows = -1;

    CsvFile(Path file, List<String> columns) throws IOException {
        this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        this.columns = columns.size();
        row(columns.toArray());
    }

    /** Nothing is written for null. */
    void row(@Nullable Object... cells) throws IOException {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        out.write(Arrays.stream(cells).map(CsvFile::cell).collect(Collectors.joining(",", "", "\n")));
        rows++;
    }

    /** Without the header. */
    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
