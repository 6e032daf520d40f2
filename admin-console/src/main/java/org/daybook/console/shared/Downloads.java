package org.daybook.console.shared;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Supplier;

/** Files that a page gives away. Each has an address that only the session it was made for knows and may open. */
public final class Downloads {

    private Downloads() {}

    public static InputStreamDownloadHandler of(String fileName, byte[] bytes) {
        return DownloadHandler.fromInputStream(event ->
                new DownloadResponse(new ByteArrayInputStream(bytes), fileName, contentType(fileName), bytes.length));
    }

    /** As {@link #of(String, byte[])}, made when it is asked for. */
    public static InputStreamDownloadHandler of(String fileName, Supplier<byte[]> made) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = made.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, contentType(fileName), bytes.length);
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
