package org.daybook.batch.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.daybook.core.security.Sha256;

/** A folder that a request for statements filled, read by other programs than those that wrote it. */
public final class StatementFiles {

    /** The sheet's first row with a line of the statement, counted from 0. */
    private static final int FIRST_LINE = 6;

    private final Path folder;

    private StatementFiles(Path folder) {
        this.folder = folder;
    }

    public static StatementFiles in(Path folder) {
        return new StatementFiles(folder);
    }

    /** Digest of each file in the folder and below, by its path in it. */
    public Map<String, Sha256> digests() {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, Sha256> digests = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> digests.put(folder.relativize(file).toString(), digest(file)));
            return digests;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Files that are missing, extra or of other content than in another folder; empty if they are the same. */
    public List<String> differencesFrom(Map<String, Sha256> other) {
        Map<String, Sha256> mine = digests();
        List<String> differences = new ArrayList<>();
        mine.forEach((name, digest) -> {
            if (!digest.equals(other.get(name))) {
                differences.add(name + (other.containsKey(name) ? " differs" : " is extra"));
            }
        });
        other.keySet().stream()
                .filter(name -> !mine.containsKey(name))
                .forEach(name -> differences.add(name + " is missing"));
        return differences;
    }

    public List<String> names() {
        return List.copyOf(digests().keySet());
    }

    /** As its bytes say, so that a byte order mark or another line end would show. */
    public String manifest() {
        try {
            return new String(Files.readAllBytes(path("manifest.csv")), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of the manifest below its header, without the digest. */
    public List<String> manifestRows() {
        return manifest()
                .lines()
                .skip(1)
                .map(row -> row.substring(0, row.lastIndexOf(',')))
                .toList();
    }

    public Sha256 digest(String name) {
        return digest(path(name));
    }

    /** All words of a PDF in reading order, one blank between them. */
    public String pdfText(String name) {
        try (PDDocument document = Loader.loadPDF(path(name).toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The rows of a workbook that are lines of the statement: dates and plain amounts, the cells separated by a bar. */
    public List<String> workbookLines(String name) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path(name));
                Workbook workbook = WorkbookFactory.create(in)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int i = FIRST_LINE; i < sheet.getLastRowNum(); i++) {
                lines.add(text(sheet.getRow(i)));
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    private static String text(Row row) {
        StringJoiner text = new StringJoiner("|");
        for (int column = 0; column < row.getLastCellNum(); column++) {
            text.add(text(row.getCell(column)));
        }
        return text.toString();
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : String.valueOf(cell.getNumericCellValue());
            case BLANK -> "";
            case FORMULA, BOOLEAN, ERROR, _NONE -> throw new IllegalStateException("Not in a statement: " + cell);
        };
    }

    private static Sha256 digest(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
