package org.daybook.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder and all it holds. */
final class FolderTree {

    private FolderTree() {}

    /** Deletes the folder, if it is there; follows no symbolic link. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> childrenFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            childrenFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : childrenFirst) {
            Files.delete(path);
        }
    }
}
