package org.daybook.core.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing row of bytes, written as the operators of a page are: whole numbers, words, glyph numbers. */
final class ContentBuffer {

    private byte[] bytes;
    private int size;

    ContentBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    ContentBuffer ascii(String text) {
        int length = text.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** A whole number and a blank behind it. */
    ContentBuffer number(int value) {
        ensure(12);
        int rest = value;
        if (rest < 0) {
            bytes[size++] = '-';
            rest = -rest;
        }
        int end = size + digits(rest);
        size = end;
        do {
            bytes[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        bytes[size++] = ' ';
        return this;
    }

    private static int digits(int value) {
        int digits = 1;
        for (int rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** Glyph numbers, two bytes each, as a literal string. */
    ContentBuffer glyphs(GlyphRun run) {
        int length = run.length();
        ensure(4 * length + 2);
        bytes[size++] = '(';
        for (int i = 0; i < length; i++) {
            int glyph = run.glyph(i);
            literal(glyph >> 8);
            literal(glyph & 0xff);
        }
        bytes[size++] = ')';
        return this;
    }

    private void literal(int value) {
        switch (value) {
            case '(', ')', '\\' -> {
                bytes[size++] = '\\';
                bytes[size++] = (byte) value;
            }
            // A reader may turn a bare carriage return into a line feed.
            case '\r' -> {
                bytes[size++] = '\\';
                bytes[size++] = 'r';
            }
            default -> bytes[size++] = (byte) value;
        }
    }

    ContentBuffer append(ContentBuffer other) {
        ensure(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
    }
}
