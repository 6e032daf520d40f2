package org.daybook.core.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing row of bytes with what pages and worksheets are written of: ASCII, figures, single bytes. */
final class ByteSink {

    /** Digits, sign and decimal point of the longest figure, and room to spare. */
    private static final int LONGEST_FIGURE = 24;

    private byte[] bytes;
    private int size;

    ByteSink(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    /** The bytes from 0 to {@link #size()}; those behind are not part of the content. */
    byte[] buffer() {
        return bytes;
    }

    ByteSink put(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Text of ASCII characters only. */
    ByteSink ascii(String text) {
        int length = text.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    ByteSink utf8(String text) {
        return append(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A figure given in its last decimal's units, with a point before the decimals if there are any. */
    ByteSink figure(long value, int decimals) {
        ensure(LONGEST_FIGURE + decimals);
        if (value < 0) {
            bytes[size++] = '-';
        }
        // Counted below zero, where the range of a long reaches one further.
        long rest = value < 0 ? value : -value;
        int digits = 1;
        for (long left = rest / 10; left != 0 || digits <= decimals; left /= 10) {
            digits++;
        }
        int end = size + digits + (decimals > 0 ? 1 : 0);
        size = end;
        for (int i = 0; i < digits; i++) {
            if (decimals > 0 && i == decimals) {
                bytes[--end] = '.';
            }
            bytes[--end] = (byte) ('0' - rest % 10);
            rest /= 10;
        }
        return this;
    }

    ByteSink append(byte[] more) {
        return append(more, 0, more.length);
    }

    ByteSink append(ByteSink other) {
        return append(other.bytes, 0, other.size);
    }

    ByteSink append(byte[] more, int from, int length) {
        ensure(length);
        System.arraycopy(more, from, bytes, size, length);
        size += length;
        return this;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
