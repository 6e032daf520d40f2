package org.daybook.console.shared;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Files that a page gives away. Each has an address that only the session it was made for knows and may open. Its name goes into
 * a header and onto somebody's disk, and may hold the reference of an account as another bank wrote it: see {@link #nameOf}.
 */
public final class Downloads {

    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N}._-]+");
    private static final Pattern DOTS = Pattern.compile("^\\.+|\\.(?=\\.)");
    private static final int LONGEST = 120;

    private Downloads() {}

    /** A name with letters, digits and {@code . _ -} alone: no path, no line break, no hidden file; its end is kept. */
    public static String nameOf(String fileName) {
        String fit = DOTS.matcher(UNFIT.matcher(fileName).replaceAll("_")).replaceAll("");
        return fit.length() <= LONGEST ? fit : fit.substring(fit.length() - LONGEST);
    }

    public static InputStreamDownloadHandler of(String fileName, byte[] bytes) {
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(bytes), nameOf(fileName), contentType(fileName), bytes.length));
    }

    /** As {@link #of(String, byte[])}, made when it is asked for. */
    public static InputStreamDownloadHandler of(String fileName, Supplier<byte[]> made) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = made.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), nameOf(fileName), contentType(fileName), bytes.length);
        });
    }

    /** By the end of the file's name. */
    public static String contentType(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            return "application/pdf";
        }
        if (name.endsWith(".csv")) {
            return "text/csv";
        }
        return name.endsWith(".xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "application/octet-stream";
    }
}
