package org.daybook.core.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook without rows, made by POI and kept ready: styles, sheets and print set-up are compressed once, and each
 * file made from it only adds its rows.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class WorkbookTemplate {

    /** Fast compression: a higher level costs more time than writing the rows and saves a few bytes. */
    private static final int COMPRESSION_LEVEL = 3;

    private static final String SHEET_PREFIX = "xl/worksheets/sheet";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String TITLE_MARK = "title-of-the-document";
    private static final String DATE_MARK = "1900-01-01T00:00:00Z";
    private static final String NO_ROWS = "<sheetData/>";

    /** A part of the workbook: ready, or a frame to be filled. */
    private sealed interface Piece {
        record Ready(ZipFileWriter.Part part) implements Piece {}

        record Properties(String xml) implements Piece {}

        @SuppressWarnings("ArrayRecordComponent") // Private, and never compared.
        record Sheet(String name, int index, byte[] head, byte[] tail) implements Piece {}
    }

    private final List<Piece> pieces = new ArrayList<>();

    private WorkbookTemplate() {}

    /** Takes over all of a workbook but its rows, of which it must have none, and closes it. */
    public static WorkbookTemplate of(XSSFWorkbook workbook, String author) {
        WorkbookTemplate template = new WorkbookTemplate();
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            POIXMLProperties.CoreProperties properties =
                    workbook.getProperties().getCoreProperties();
            properties.setTitle(TITLE_MARK);
            properties.setCreator(author);
            properties.setLastModifiedByUser(author);
            properties.setCreated(DATE_MARK);
            properties.setModified(DATE_MARK);
            workbook.write(out);
            template.takeApart(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("POI does not take " + DATE_MARK + " for a date", e);
        }
        return template;
    }

    private void takeApart(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                pieces.add(piece(entry.getName(), zip.readAllBytes()));
            }
        }
    }

    private static Piece piece(String name, byte[] content) {
        if (name.equals(PROPERTIES)) {
            return new Piece.Properties(new String(content, StandardCharsets.UTF_8));
        }
        if (name.startsWith(SHEET_PREFIX)) {
            int index = Integer.parseInt(name.substring(SHEET_PREFIX.length(), name.indexOf('.'))) - 1;
            String xml = new String(content, StandardCharsets.UTF_8).replaceFirst("<dimension [^>]*/>", "");
            int rows = xml.indexOf(NO_ROWS);
            if (rows < 0) {
                throw new IllegalStateException("The sheets of a template must have no rows");
            }
            byte[] head = (xml.substring(0, rows) + "<sheetData>").getBytes(StandardCharsets.UTF_8);
            byte[] tail = xml.substring(rows + NO_ROWS.length()).getBytes(StandardCharsets.UTF_8);
            return new Piece.Sheet(name, index, head, tail);
        }
        return new Piece.Ready(ZipFileWriter.Part.of(name, content, Deflater.BEST_COMPRESSION));
    }

    /**
     * The whole file.
     *
     * @param title of the document
     * @param date what the document is dated by
     * @param sheets the rows of each sheet, in the order of the template
     */
    public byte[] fill(String title, LocalDate date, List<SheetXml> sheets) {
        ZipFileWriter zip = new ZipFileWriter();
        for (Piece piece : pieces) {
            zip.add(
                    switch (piece) {
                        case Piece.Ready ready -> ready.part();
                        case Piece.Properties properties -> properties(properties, title, date);
                        case Piece.Sheet sheet -> sheet(sheet, sheets.get(sheet.index()));
                    });
        }
        return zip.finish();
    }

    private static ZipFileWriter.Part properties(Piece.Properties properties, String title, LocalDate date) {
        String xml = properties.xml().replace(TITLE_MARK, escaped(title)).replace(DATE_MARK, date + "T00:00:00Z");
        return ZipFileWriter.Part.of(PROPERTIES, xml.getBytes(StandardCharsets.UTF_8), COMPRESSION_LEVEL);
    }

    private static ZipFileWriter.Part sheet(Piece.Sheet sheet, SheetXml rows) {
        return ZipFileWriter.Part.of(sheet.name(), rows.between(sheet.head(), sheet.tail()), COMPRESSION_LEVEL);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
