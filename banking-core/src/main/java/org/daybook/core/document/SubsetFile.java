package org.daybook.core.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a TrueType file with some glyphs of a font, renumbered from 0 in the order given, for embedding in a PDF.
 *
 * <p>Hinting programs are left out: readers of PDF draw outlines without them, and they are more than half of a text
 * font's bytes. So are the tables that a font embedded by glyph number does not need (names, character map).
 */
final class SubsetFile {

    private static final int HAS_INSTRUCTIONS = 0x0100;
    private static final int ARGUMENTS_ARE_WORDS = 0x0001;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_COMPONENTS = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;
    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;

    private final FontProgram program;
    private final List<Integer> glyphs;
    private final ByteArrayOutputStream outlines = new ByteArrayOutputStream();

    private SubsetFile(FontProgram program, List<Integer> glyphs) {
        this.program = program;
        this.glyphs = new ArrayList<>(glyphs);
    }

    /**
     * The font file with these glyphs.
     *
     * @param glyphs numbers in the original font; the first must be 0. Parts of composed glyphs are added behind them
     */
    static byte[] write(FontProgram program, List<Integer> glyphs) {
        return new SubsetFile(program, glyphs).write();
    }

    private byte[] write() {
        ByteArrayOutputStream offsets = new ByteArrayOutputStream();
        // Composed glyphs append their parts to the list while it is walked.
        for (int index = 0; index < glyphs.size(); index++) {
            writeInt(offsets, outlines.size());
            writeOutline(program.outline(glyphs.get(index)));
        }
        writeInt(offsets, outlines.size());
        SortedMap<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", outlines.toByteArray());
        tables.put("loca", offsets.toByteArray());
        tables.put("hmtx", metrics());
        tables.put("head", patched("head", 50, 1));
        tables.put("hhea", patched("hhea", 34, glyphs.size()));
        tables.put("maxp", patched("maxp", 4, glyphs.size()));
        return assemble(tables);
    }

    private void writeOutline(ByteBuffer outline) {
        if (outline.hasRemaining()) {
            if (outline.getShort(0) >= 0) {
                writeSimple(outline);
            } else {
                writeComposed(outline);
            }
            while (outlines.size() % 4 != 0) {
                outlines.write(0);
            }
        }
    }

    private void writeSimple(ByteBuffer outline) {
        int contours = outline.getShort(0);
        int lengthPosition = 10 + 2 * contours;
        int instructions = outline.getShort(lengthPosition) & 0xffff;
        copy(outline, 0, lengthPosition);
        writeShort(outlines, 0);
        int points = lengthPosition + 2 + instructions;
        copy(outline, points, outline.capacity() - points);
    }

    private void writeComposed(ByteBuffer outline) {
        copy(outline, 0, 10);
        int position = 10;
        int flags;
        do {
            flags = outline.getShort(position);
            writeShort(outlines, flags & ~HAS_INSTRUCTIONS);
            writeShort(outlines, newNumber(outline.getShort(position + 2) & 0xffff));
            int arguments = argumentsLength(flags);
            copy(outline, position + 4, arguments);
            position += 4 + arguments;
        } while ((flags & MORE_COMPONENTS) != 0);
    }

    private static int argumentsLength(int flags) {
        int length = (flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2;
        if ((flags & HAS_SCALE) != 0) {
            length += 2;
        } else if ((flags & HAS_TWO_SCALES) != 0) {
            length += 4;
        } else if ((flags & HAS_MATRIX) != 0) {
            length += 8;
        }
        return length;
    }

    private int newNumber(int glyph) {
        int number = glyphs.indexOf(glyph);
        if (number < 0) {
            number = glyphs.size();
            glyphs.add(glyph);
        }
        return number;
    }

    private byte[] metrics() {
        ByteArrayOutputStream metrics = new ByteArrayOutputStream();
        for (int glyph : glyphs) {
            writeShort(metrics, program.advance(glyph));
            writeShort(metrics, program.leftBearing(glyph));
        }
        return metrics.toByteArray();
    }

    private byte[] patched(String tag, int position, int value) {
        byte[] table = program.tableBytes(tag);
        ByteBuffer.wrap(table).putShort(position, (short) value);
        return table;
    }

    private static byte[] assemble(SortedMap<String, byte[]> tables) {
        int size = 12 + 16 * tables.size();
        for (byte[] table : tables.values()) {
            size += padded(table.length);
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        int powerOfTwo = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putShort((short) tables.size());
        file.putShort((short) (powerOfTwo * 16))
                .putShort((short) Integer.numberOfTrailingZeros(powerOfTwo))
                .putShort((short) (tables.size() * 16 - powerOfTwo * 16));
        int position = 12 + 16 * tables.size();
        int headPosition = 0;
        for (var entry : tables.entrySet()) {
            byte[] table = entry.getValue();
            if (entry.getKey().equals("head")) {
                ByteBuffer.wrap(table).putInt(8, 0);
                headPosition = position;
            }
            file.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1));
            file.put(position, table);
            file.putInt(checksum(file, position, padded(table.length)));
            file.putInt(position).putInt(table.length);
            position += padded(table.length);
        }
        file.putInt(headPosition + 8, CHECKSUM_MAGIC - checksum(file, 0, size));
        return file.array();
    }

    private static int checksum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int position = from; position < from + length; position += 4) {
            sum += file.getInt(position);
        }
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    private void copy(ByteBuffer from, int position, int length) {
        for (int i = position; i < position + length; i++) {
            outlines.write(from.get(i));
        }
    }

    private static void writeShort(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }

    private static void writeInt(ByteArrayOutputStream out, int value) {
        writeShort(out, value >> 16);
        writeShort(out, value);
    }
}
