package org.daybook.core.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.daybook.core.security.Sha256;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * One face of a font, cut down to an alphabet and ready to be embedded: cutting, compressing and describing it is done
 * once and shared by all documents, which is most of what makes a short document cheap.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FontSubset {

    /** Widths are counted in thousandths of the font's size, as PDF does. */
    static final int EM = 1000;

    private static final int STEM_WIDTH = 80;
    private static final int NON_SYMBOLIC = 32;
    private static final int BOX = 0x25A1;

    /** Holds figures together on paper; who copies or searches them expects a plain blank. */
    private static final int NO_BREAK_SPACE = 0x00A0;

    private static final PdfName LENGTH1 = new PdfName("Length1");

    private final FontProgram program;
    private final String name;
    private final char[] glyphs;
    private final int[] codePoints;
    private final int[] widths;
    private final int fileLength;
    private final byte[] compressedFile;
    private final byte[] compressedToUnicode;
    private final String widthsArray;

    private FontSubset(FontProgram program, String family, NavigableSet<Integer> alphabet) {
        this.program = program;
        glyphs = new char[alphabet.last() + 1];
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Integer> originals = new ArrayList<>(List.of(0));
        List<Integer> codes = new ArrayList<>(List.of(Alphabet.REPLACEMENT));
        for (int codePoint : alphabet) {
            int original = program.glyphOf(codePoint == Alphabet.REPLACEMENT ? BOX : codePoint);
            if (original != 0) {
                while (needsEscape(originals.size())) {
                    originals.add(0);
                    codes.add(Alphabet.REPLACEMENT);
                }
                // Characters that look the same share a glyph: the first of them is the one that copies out.
                int number = numbers.computeIfAbsent(original, glyph -> originals.size());
                if (number == originals.size()) {
                    originals.add(original);
                    codes.add(codePoint == NO_BREAK_SPACE ? ' ' : codePoint);
                }
                glyphs[codePoint] = (char) number;
            }
        }
        codePoints = codes.stream().mapToInt(Integer::intValue).toArray();
        widths = originals.stream()
                .mapToInt(glyph -> scaled(program.advance(glyph)))
                .toArray();
        byte[] file = SubsetFile.write(program, originals);
        fileLength = file.length;
        compressedFile = Deflate.best(file);
        compressedToUnicode = Deflate.best(ToUnicode.of(codePoints).getBytes(StandardCharsets.ISO_8859_1));
        widthsArray = widthsArray(widths);
        name = tag(file) + "+" + family;
    }

    static FontSubset of(FontProgram program, String family, NavigableSet<Integer> alphabet) {
        return new FontSubset(program, family, alphabet);
    }

    /**
     * Whether a glyph's number has a byte with a meaning of its own in a literal string: brackets, the backslash, and
     * the carriage return, which a reader may change. Such numbers are left unused, so that text is copied to the page
     * as it is.
     */
    private static boolean needsEscape(int number) {
        return isSpecial(number >> 8) || isSpecial(number & 0xff);
    }

    private static boolean isSpecial(int value) {
        return value == '(' || value == ')' || value == '\\' || value == '\r';
    }

    /** Whether each character of the text is printed as itself rather than as a box. */
    boolean covers(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= glyphs.length || glyphs[c] == 0) {
                return false;
            }
        }
        return true;
    }

    /** The text as glyphs of this font. What the font lacks, and what nobody could see, becomes a box. */
    public GlyphRun shape(String text) {
        String printable = Alphabet.printable(text);
        byte[] codes = new byte[GlyphRun.CODE_LENGTH * printable.length()];
        int length = 0;
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(printable.charAt(i - 1))) {
                // One box stands for both halves.
                continue;
            }
            char glyph = c < glyphs.length && glyphs[c] != 0 ? glyphs[c] : glyphs[Alphabet.REPLACEMENT];
            codes[GlyphRun.CODE_LENGTH * length] = (byte) (glyph >> 8);
            codes[GlyphRun.CODE_LENGTH * length + 1] = (byte) glyph;
            length++;
        }
        return new GlyphRun(this, codes, length);
    }

    int advance(int glyph) {
        return widths[glyph];
    }

    int blank() {
        return glyphs[' '];
    }

    int codePoint(int glyph) {
        return codePoints[glyph];
    }

    /** Writes the font into a document and returns what its pages name it by. */
    PdfIndirectReference embed(PdfWriter writer) throws IOException {
        PdfStream file = compressedStream(compressedFile);
        file.put(LENGTH1, new PdfNumber(fileLength));
        PdfIndirectReference fileReference = writer.addToBody(file).getIndirectReference();
        PdfIndirectReference descriptor =
                writer.addToBody(descriptor(fileReference)).getIndirectReference();
        PdfIndirectReference descendant =
                writer.addToBody(descendant(descriptor)).getIndirectReference();
        PdfIndirectReference toUnicode =
                writer.addToBody(compressedStream(compressedToUnicode)).getIndirectReference();

        PdfDictionary font = new PdfDictionary(PdfName.FONT);
        font.put(PdfName.SUBTYPE, PdfName.TYPE0);
        font.put(PdfName.BASEFONT, new PdfName(name));
        font.put(PdfName.ENCODING, new PdfName("Identity-H"));
        font.put(PdfName.DESCENDANTFONTS, new PdfArray(descendant));
        font.put(PdfName.TOUNICODE, toUnicode);
        return writer.addToBody(font).getIndirectReference();
    }

    private PdfDictionary descriptor(PdfIndirectReference file) {
        PdfDictionary descriptor = new PdfDictionary(new PdfName("FontDescriptor"));
        descriptor.put(PdfName.FONTNAME, new PdfName(name));
        descriptor.put(PdfName.FLAGS, new PdfNumber(NON_SYMBOLIC));
        PdfArray box = new PdfArray();
        for (int position = 36; position <= 42; position += 2) {
            box.add(new PdfNumber(scaled(program.table("head").getShort(position))));
        }
        descriptor.put(PdfName.FONTBBOX, box);
        descriptor.put(PdfName.ITALICANGLE, new PdfNumber(0));
        descriptor.put(
                PdfName.ASCENT, new PdfNumber(scaled(program.table("hhea").getShort(4))));
        descriptor.put(
                PdfName.DESCENT, new PdfNumber(scaled(program.table("hhea").getShort(6))));
        descriptor.put(
                PdfName.CAPHEIGHT, new PdfNumber(scaled(program.table("OS/2").getShort(88))));
        descriptor.put(PdfName.STEMV, new PdfNumber(STEM_WIDTH));
        descriptor.put(PdfName.FONTFILE2, file);
        return descriptor;
    }

    private PdfDictionary descendant(PdfIndirectReference descriptor) {
        PdfDictionary system = new PdfDictionary();
        system.put(PdfName.REGISTRY, new PdfString("Adobe"));
        system.put(PdfName.ORDERING, new PdfString("Identity"));
        system.put(PdfName.SUPPLEMENT, new PdfNumber(0));
        PdfDictionary font = new PdfDictionary(PdfName.FONT);
        font.put(PdfName.SUBTYPE, PdfName.CIDFONTTYPE2);
        font.put(PdfName.BASEFONT, new PdfName(name));
        font.put(PdfName.CIDSYSTEMINFO, system);
        font.put(PdfName.CIDTOGIDMAP, PdfName.IDENTITY);
        font.put(PdfName.FONTDESCRIPTOR, descriptor);
        font.put(PdfName.DW, new PdfNumber(EM));
        font.put(PdfName.W, new PdfLiteral(widthsArray));
        return font;
    }

    private static PdfStream compressedStream(byte[] compressed) {
        PdfStream stream = new PdfStream(compressed);
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        return stream;
    }

    private int scaled(int fontUnits) {
        return Math.round((float) fontUnits * EM / program.unitsPerEm());
    }

    private static String widthsArray(int[] widths) {
        StringBuilder array = new StringBuilder("[0 [");
        for (int i = 0; i < widths.length; i++) {
            array.append(i == 0 ? "" : " ").append(widths[i]);
        }
        return array.append("]]").toString();
    }

    /** The six capitals that tell subsets of one font apart: from the file's own content, so that they never change. */
    private static String tag(byte[] file) {
        byte[] digest = Sha256.of(file).bytes();
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + (digest[i] & 0xff) % 26));
        }
        return tag.toString();
    }
}
