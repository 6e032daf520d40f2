package org.daybook.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType font file, read as far as a subset of it needs: characters to glyphs, advances, outlines, metrics.
 *
 * <p>Names and layout of the tables are those of the OpenType specification; all numbers are big-endian.
 */
final class FontProgram {

    private static final int NO_GLYPH = 0;
    private static final int TABLE_RECORD_LENGTH = 16;

    private final ByteBuffer file;
    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final ByteBuffer cmap;
    private final boolean longOffsets;

    private FontProgram(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        int count = file.getShort(4) & 0xffff;
        for (int record = 12; record < 12 + count * TABLE_RECORD_LENGTH; record += TABLE_RECORD_LENGTH) {
            String tag = new String(bytes, record, 4, StandardCharsets.ISO_8859_1);
            tables.put(tag, file.slice(file.getInt(record + 8), file.getInt(record + 12)));
        }
        cmap = unicodeCharacterMap();
        longOffsets = table("head").getShort(50) != 0;
    }

    /** Reads a font shipped as a resource of a library on the class path. */
    static FontProgram ofResource(String path) {
        try (InputStream in = FontProgram.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The font " + path + " is not on the class path");
            }
            return new FontProgram(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + path + " cannot be read", e);
        }
    }

    /** A table's bytes, from its own position 0. */
    ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("The font has no table " + tag);
        }
        return table.duplicate();
    }

    byte[] tableBytes(String tag) {
        ByteBuffer table = table(tag);
        byte[] bytes = new byte[table.remaining()];
        table.get(bytes);
        return bytes;
    }

    boolean hasGlyphFor(int codePoint) {
        return glyphOf(codePoint) != NO_GLYPH;
    }

    /** The glyph of a character of the basic plane, 0 if the font has none. */
    int glyphOf(int codePoint) {
        if (codePoint > 0xffff) {
            return NO_GLYPH;
        }
        int segments = unsigned(cmap, 6);
        int segment = 0;
        while (unsigned(cmap, 14 + segment) < codePoint) {
            segment += 2;
        }
        int start = unsigned(cmap, 16 + segments + segment);
        if (start > codePoint) {
            return NO_GLYPH;
        }
        int delta = unsigned(cmap, 16 + 2 * segments + segment);
        int rangePosition = 16 + 3 * segments + segment;
        int range = unsigned(cmap, rangePosition);
        if (range == 0) {
            return codePoint + delta & 0xffff;
        }
        int glyph = unsigned(cmap, rangePosition + range + 2 * (codePoint - start));
        return glyph == NO_GLYPH ? NO_GLYPH : glyph + delta & 0xffff;
    }

    int unitsPerEm() {
        return unsigned(table("head"), 18);
    }

    /** How far the pen moves after a glyph, in font units. */
    int advance(int glyph) {
        return unsigned(table("hmtx"), 4 * Math.min(glyph, longMetrics() - 1));
    }

    /** The empty space left of a glyph's outline, in font units. */
    short leftBearing(int glyph) {
        int metrics = longMetrics();
        int position = glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
        return table("hmtx").getShort(position);
    }

    /** A glyph's description as stored; empty for a blank. */
    ByteBuffer outline(int glyph) {
        int start = offset(glyph);
        return table("glyf").slice(start, offset(glyph + 1) - start);
    }

    private int offset(int glyph) {
        ByteBuffer loca = table("loca");
        return longOffsets ? loca.getInt(4 * glyph) : 2 * unsigned(loca, 2 * glyph);
    }

    private int longMetrics() {
        return unsigned(table("hhea"), 34);
    }

    /** The subtable for Windows, Unicode's basic plane, in format 4, which every font for text has. */
    private ByteBuffer unicodeCharacterMap() {
        ByteBuffer all = table("cmap");
        int count = unsigned(all, 2);
        for (int record = 4; record < 4 + count * 8; record += 8) {
            int offset = all.getInt(record + 4);
            if (unsigned(all, record) == 3 && unsigned(all, record + 2) == 1 && unsigned(all, offset) == 4) {
                return all.slice(offset, all.capacity() - offset);
            }
        }
        throw new IllegalStateException("The font maps no Unicode characters to glyphs");
    }

    private static int unsigned(ByteBuffer buffer, int position) {
        return buffer.getShort(position) & 0xffff;
    }
}
