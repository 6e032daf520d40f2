package org.daybook.core.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as the glyphs of one font subset, measured once: it can be cut and drawn without looking at the text again.
 *
 * <p>Made by {@link FontSubset#shape}; immutable.
 */
public final class GlyphRun {

    /** Bytes that name a glyph on a page. */
    static final int CODE_LENGTH = 2;

    private final FontSubset font;
    private final byte[] codes;
    private final int from;
    private final int to;
    private final int width;

    GlyphRun(FontSubset font, byte[] codes, int length) {
        this(font, codes, 0, length);
    }

    private GlyphRun(FontSubset font, byte[] codes, int from, int to) {
        this.font = font;
        this.codes = codes;
        this.from = from;
        this.to = to;
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += font.advance(glyph(i));
        }
        width = sum;
    }

    FontSubset font() {
        return font;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** Adds the codes of the glyphs as they stand in a page's content. */
    void writeTo(ByteSink out) {
        out.append(codes, CODE_LENGTH * from, CODE_LENGTH * (to - from));
    }

    private int glyph(int index) {
        return (codes[CODE_LENGTH * index] & 0xff) << 8 | (codes[CODE_LENGTH * index + 1] & 0xff);
    }

    /** How wide the text is when set at a size; both in units of {@link Length}. */
    public int width(int size) {
        return (int) (((long) width * size + FontSubset.EM / 2) / FontSubset.EM);
    }

    /** The largest size, no more than the wished and no less than the smallest, at which the text fits a width. */
    public int fittingSize(int wished, int smallest, int available) {
        int size = wished;
        while (size > smallest && width(size) > available) {
            size--;
        }
        return size;
    }

    /**
     * Cuts the text into lines that fit, between words where that is possible and inside a word that is wider than a
     * line. The blanks a line ends with are dropped, nothing else; an empty text gives one empty line.
     */
    public List<GlyphRun> wrap(int size, int available) {
        if (width(size) <= available) {
            return List.of(this);
        }
        long limit = (long) available * FontSubset.EM / size;
        List<GlyphRun> lines = new ArrayList<>();
        int start = from;
        while (start < to) {
            int end = lineEnd(start, limit);
            lines.add(slice(start, withoutBlanks(start, end)));
            start = end;
            while (start < to && isBlank(start)) {
                start++;
            }
        }
        return lines;
    }

    /** Where the line that starts here must end: behind its last whole word, or at least one glyph further. */
    private int lineEnd(int start, long limit) {
        long used = 0;
        int lastBreak = start;
        for (int i = start; i < to; i++) {
            used += font.advance(glyph(i));
            if (isBlank(i)) {
                lastBreak = i + 1;
            } else if (used > limit) {
                return lastBreak > start ? lastBreak : Math.max(i, start + 1);
            }
        }
        return to;
    }

    private int withoutBlanks(int start, int end) {
        int last = end;
        while (last > start && isBlank(last - 1)) {
            last--;
        }
        return last;
    }

    private boolean isBlank(int index) {
        return glyph(index) == font.blank();
    }

    private GlyphRun slice(int start, int end) {
        return new GlyphRun(font, codes, start, end);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.appendCodePoint(font.codePoint(glyph(i)));
        }
        return text.toString();
    }
}
