package org.daybook.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What the server writes to its log from a moment on.
 *
 * @param file the log
 * @param from the log's length at that moment
 */
record ServerLog(Path file, long from) {

    private static final long TURN_AT_BYTES = 1 << 20;
    private static final int READ_AT_MOST = 1 << 16;
    private static final String ERROR = "[ERROR] ";

    static ServerLog fromNow(Path file) throws IOException {
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** Begins a new log when the old one has grown; one old one is kept. */
    static void turn(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > TURN_AT_BYTES) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    boolean contains(String words) throws IOException {
        return text().contains(words);
    }

    /** The first error since then, which is the one that caused the others; the last line if there is none. */
    String reason() throws IOException {
        List<String> lines = text().lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains(ERROR))
                .findFirst()
                .map(line -> line.substring(line.indexOf(ERROR) + ERROR.length()))
                .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
    }

    private String text() throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(Math.min(from, log.length()), log.length() - READ_AT_MOST);
            byte[] bytes = new byte[(int) (log.length() - start)];
            log.seek(start);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
