package org.daybook.core.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfDocument;
import org.openpdf.text.pdf.PdfIndirectObject;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfPage;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A PDF document in the making. The same pages and the same description give the same bytes: date and identifier come
 * from the content, never from the clock.
 *
 * <p>Not for use by several threads.
 */
public final class PdfFile {

    /** Fast compression: a higher level costs more time than the rest of a page together and saves a few bytes. */
    private static final int COMPRESSION_LEVEL = 3;

    private static final int IDENTIFIER_LENGTH = 16;
    private static final PdfName REGULAR = new PdfName("R");
    private static final PdfName BOLD = new PdfName("B");
    private static final PdfName DISPLAY_TITLE = new PdfName("DisplayDocTitle");
    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    private final Document document;
    private final Writer writer;
    private final Fonts fonts;
    private final int height;

    /**
     * What a reader of PDF shows about a document.
     *
     * @param language of the text, for screen readers
     * @param date what the document is dated by
     * @param digest hash of the content in hexadecimal, at least 16 bytes; the file's identifier
     */
    public record Description(String title, String author, Locale language, LocalDate date, String digest) {}

    /** Starts a document whose pages all have one size, in units of {@link Length}, and are set in these fonts. */
    public PdfFile(int width, int height, Fonts fonts, Description description) {
        this.fonts = fonts;
        this.height = height;
        document = new Document(new Rectangle(points(width), points(height)), 0, 0, 0, 0);
        PdfDocument pdf = new PdfDocument();
        document.addDocListener(pdf);
        writer = new Writer(pdf, bytes);
        pdf.addWriter(writer);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        // The table of objects as a stream: smaller, and OpenPDF writes the plain one in the digits of the default
        // locale.
        writer.setFullCompression();
        writer.setCompressionLevel(COMPRESSION_LEVEL);
        document.open();
        describe(description);
        writer.embed(fonts);
    }

    private static float points(int length) {
        return (float) length / Length.UNITS_IN_POINT;
    }

    private void describe(Description description) {
        PdfDictionary info = writer.getInfo();
        PdfString date = new PdfString("D:" + PDF_DATE.format(description.date()) + "000000Z");
        info.put(PdfName.TITLE, new PdfString(description.title(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.AUTHOR, new PdfString(description.author(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.CREATOR, new PdfString("Daybook"));
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        PdfString identifier = new PdfString(HexFormat.of().parseHex(description.digest(), 0, 2 * IDENTIFIER_LENGTH));
        identifier.setHexWriting(true);
        PdfArray both = new PdfArray(identifier);
        both.add(identifier);
        info.put(PdfName.FILEID, both);

        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(description.language().toLanguageTag()));
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(DISPLAY_TITLE, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.VIEWERPREFERENCES, preferences);
    }

    /** An empty page; it becomes part of the document by {@link #add}. */
    public PageCanvas newPage() {
        return new PageCanvas(height, fonts);
    }

    public void add(PageCanvas page) {
        ByteSink content = page.content();
        writer.getDirectContent().getInternalBuffer().append(content.buffer(), 0, content.size());
        document.newPage();
    }

    /** Ends the document; it needs at least one page. */
    public byte[] finish() {
        document.close();
        return bytes.toByteArray();
    }

    /** All pages name their fonts by one shared dictionary, so that the font's bytes are ready before the first page. */
    private static final class Writer extends PdfWriter {

        private @Nullable PdfIndirectReference resources;

        Writer(PdfDocument document, ByteArrayOutputStream out) {
            super(document, out);
        }

        void embed(Fonts fonts) {
            try {
                PdfDictionary faces = new PdfDictionary();
                faces.put(REGULAR, fonts.regular().embed(this));
                faces.put(BOLD, fonts.bold().embed(this));
                PdfDictionary dictionary = new PdfDictionary();
                dictionary.put(PdfName.FONT, faces);
                resources = addToBody(dictionary).getIndirectReference();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference) throws IOException {
            if (object instanceof PdfPage page && resources != null) {
                page.put(PdfName.RESOURCES, resources);
            }
            return super.addToBody(object, reference);
        }
    }
}
