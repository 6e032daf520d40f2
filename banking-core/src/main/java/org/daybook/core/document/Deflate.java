package org.daybook.core.document;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Compresses whole byte arrays, in the zlib frame that PDF uses or bare as in a zip file. */
final class Deflate {

    private Deflate() {}

    /** As small as it gets, with the zlib frame: for what is compressed once and used often. */
    static byte[] best(byte[] content) {
        return compress(content, content.length, Deflater.BEST_COMPRESSION, false);
    }

    /** Without a frame, at a level from 0 (none) to 9 (smallest). */
    static byte[] bare(byte[] content, int length, int level) {
        return compress(content, length, level, true);
    }

    private static byte[] compress(byte[] content, int length, int level, boolean bare) {
        Deflater deflater = new Deflater(level, bare);
        try {
            deflater.setInput(content, 0, length);
            deflater.finish();
            byte[] compressed = new byte[length / 4 + 64];
            int size = 0;
            while (!deflater.finished()) {
                if (size == compressed.length) {
                    compressed = Arrays.copyOf(compressed, 2 * size);
                }
                size += deflater.deflate(compressed, size, compressed.length - size);
            }
            return Arrays.copyOf(compressed, size);
        } finally {
            deflater.end();
        }
    }
}
