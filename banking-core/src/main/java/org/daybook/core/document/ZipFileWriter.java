package org.daybook.core.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a zip file into memory from parts that may have been compressed long before. All parts bear the oldest date a
 * zip file can hold, so that equal parts give equal files.
 *
 * <p>The JDK's own writer compresses everything anew and reads the default time zone.
 */
final class ZipFileWriter {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int CENTRAL_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 20;
    private static final int NAMES_ARE_UTF_8 = 0x0800;
    private static final int DEFLATED = 8;

    private static final int NOTHING = 0;

    /** 1980-01-01, 00:00. */
    private static final int OLDEST_DATE = 0x00210000;

    private final ByteSink out = new ByteSink(32 * 1024);
    private final List<Entry> entries = new ArrayList<>();

    /** A compressed part: its name, checksum and length before compression, and its bytes after. */
    static final class Part {
        private final byte[] name;
        private final int checksum;
        private final int length;
        private final byte[] compressed;

        private Part(String name, byte[] content, int level) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            CRC32 crc = new CRC32();
            crc.update(content);
            checksum = (int) crc.getValue();
            length = content.length;
            compressed = Deflate.bare(content, content.length, level);
        }

        /** Compresses a part at a level from 0 (none) to 9 (smallest). */
        static Part of(String name, byte[] content, int level) {
            return new Part(name, content, level);
        }
    }

    private record Entry(Part part, int offset) {}

    ZipFileWriter add(Part part) {
        entries.add(new Entry(part, out.size()));
        four(LOCAL_HEADER);
        describe(part);
        two(NOTHING);
        out.append(part.name).append(part.compressed);
        return this;
    }

    byte[] finish() {
        int directory = out.size();
        for (Entry entry : entries) {
            four(CENTRAL_HEADER).two(VERSION);
            describe(entry.part);
            // Extra field, comment, disk, attributes.
            two(NOTHING).two(NOTHING).two(NOTHING).two(NOTHING).four(NOTHING);
            four(entry.offset);
            out.append(entry.part.name);
        }
        int directoryLength = out.size() - directory;
        four(END).two(NOTHING).two(NOTHING).two(entries.size()).two(entries.size());
        four(directoryLength).four(directory).two(NOTHING);
        return Arrays.copyOf(out.buffer(), out.size());
    }

    private void describe(Part part) {
        two(VERSION).two(NAMES_ARE_UTF_8).two(DEFLATED).four(OLDEST_DATE);
        four(part.checksum).four(part.compressed.length).four(part.length).two(part.name.length);
    }

    private ZipFileWriter two(int value) {
        out.put(value).put(value >> 8);
        return this;
    }

    private ZipFileWriter four(int value) {
        return two(value).two(value >> 16);
    }
}
