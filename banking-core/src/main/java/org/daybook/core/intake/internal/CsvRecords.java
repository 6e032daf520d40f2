package org.daybook.core.intake.internal;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The records of one CSV file by RFC 4180, in constant memory whatever the file holds.
 *
 * <p>Lines end with LF, CRLF or CR; a byte order mark and blank lines are passed over. Bytes that are no UTF-8 arrive as
 * {@link #NOT_UTF_8}, so that the complaint can name the line and the field and reading goes on. Where the quoting itself
 * is broken nobody can tell where the next record begins: the defect is the last thing read.
 */
final class CsvRecords implements Closeable {

    /** A noncharacter that no text may hold; it stands in for each byte sequence that is not UTF-8. */
    static final char NOT_UTF_8 = '\uFFFF';

    static final int LONGEST_RECORD = 65_536;
    static final int MOST_CELLS = 64;
    static final String TOO_LONG = "the record is longer than 65,536 characters";

    /** The parser refuses a field once it cannot read another 8,192 characters beside it. */
    private static final int BUFFER = LONGEST_RECORD + 2 * 8_192;

    private final CsvLineCollector collector = new CsvLineCollector();
    private final CloseableIterator<CsvLine> lines;
    private boolean broken;

    private CsvRecords(InputStream in) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(NOT_UTF_8));
        lines = CsvReader.builder()
                .maxBufferSize(BUFFER)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(collector, new InputStreamReader(in, decoder))
                .iterator();
    }

    static CsvRecords open(Path file) {
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(file), 65_536);
            try {
                skipByteOrderMark(in);
                return new CsvRecords(in);
            } catch (IOException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next record, or null after the last. */
    @Nullable
    CsvLine next() {
        if (broken) {
            return null;
        }
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (CsvParseException e) {
            broken = true;
            return new CsvLine(collector.lineNumber(), List.of(), 0, defect(e) + "; the rest of the file was not read");
        }
    }

    /** Whether reading ended before the file did. */
    boolean broken() {
        return broken;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String defect(CsvParseException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        if (message.contains("buffer size")) {
            return TOO_LONG;
        }
        if (message.contains("Unclosed")) {
            return "a quoted field is never closed";
        }
        if (message.contains("closing quote")) {
            return "a quoted field goes on after its closing quotation mark";
        }
        throw e;
    }

    private static void skipByteOrderMark(InputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
    }
}
