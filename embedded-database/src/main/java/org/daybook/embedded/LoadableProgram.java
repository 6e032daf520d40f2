package org.daybook.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The part of an ELF program that the kernel loads.
 *
 * <p>The packaged {@code mariadbd} carries 284 MB of symbols for debuggers behind 30 MB of program. Leaving them out
 * makes a home smaller by that much and its first start faster by seconds. Which bytes are loaded is told by the
 * program headers at the file's beginning; the section headers, which only linkers and debuggers read, are at its end and are
 * declared absent.
 *
 * <p>Offsets are those of the 64-bit format: System V ABI, chapter 4, "ELF header" and "Program header".
 */
final class LoadableProgram {

    private static final int HEADER_BYTES = 64;
    private static final int MAGIC = 0x464c457f;
    private static final int PROGRAM_HEADERS_AT = 0x20;
    private static final int SECTION_HEADERS_AT = 0x28;
    private static final int PROGRAM_HEADER_BYTES = 0x36;
    private static final int PROGRAM_HEADER_COUNT = 0x38;
    private static final int SECTION_HEADER_COUNT = 0x3c;
    private static final int SECTION_NAMES_INDEX = 0x3e;
    private static final int SEGMENT_OFFSET = 0x08;
    private static final int SEGMENT_FILE_BYTES = 0x20;

    private LoadableProgram() {}

    /** Copies the loadable part of a 64-bit little-endian program; reads no further than its end. */
    static void copy(InputStream program, OutputStream out) throws IOException {
        byte[] headerBytes = read(program, HEADER_BYTES);
        ByteBuffer header = littleEndian(headerBytes);
        if (header.getInt(0) != MAGIC || header.getLong(PROGRAM_HEADERS_AT) != HEADER_BYTES) {
            throw new IOException("not a 64-bit ELF program whose program headers follow its header");
        }
        int segmentHeader = header.getShort(PROGRAM_HEADER_BYTES);
        byte[] segmentBytes = read(program, segmentHeader * header.getShort(PROGRAM_HEADER_COUNT));
        ByteBuffer segments = littleEndian(segmentBytes);
        long read = (long) HEADER_BYTES + segmentBytes.length;
        long end = read;
        for (int at = 0; at < segmentBytes.length; at += segmentHeader) {
            end = Math.max(end, segments.getLong(at + SEGMENT_OFFSET) + segments.getLong(at + SEGMENT_FILE_BYTES));
        }
        header.putLong(SECTION_HEADERS_AT, 0);
        header.putShort(SECTION_HEADER_COUNT, (short) 0);
        header.putShort(SECTION_NAMES_INDEX, (short) 0);
        out.write(headerBytes);
        out.write(segmentBytes);
        copy(program, out, end - read);
    }

    private static byte[] read(InputStream in, int bytes) throws IOException {
        byte[] read = in.readNBytes(bytes);
        if (read.length < bytes) {
            throw new EOFException("the program ends within its headers");
        }
        return read;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void copy(InputStream in, OutputStream out, long bytes) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("the program ends before its last segment");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
