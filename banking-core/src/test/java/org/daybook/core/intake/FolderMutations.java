package org.daybook.core.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils a bank's folder at random: flipped bits, bytes cut out or put in, lines moved or repeated, files cut off. */
public final class FolderMutations {

    private static final List<BankFile> FILES = List.of(BankFile.values());

    private FolderMutations() {}

    /**
     * Changes one to three things in the folder's files.
     *
     * @return what was done, for a message
     */
    public static String spoil(BankFolder folder, Random random) throws IOException {
        StringBuilder what = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            BankFile file = FILES.get(random.nextInt(FILES.size()));
            Path path = folder.path(file);
            byte[] content = Files.readAllBytes(path);
            int kind = random.nextInt(7);
            Files.write(path, content.length == 0 ? content : mutate(content, kind, random));
            what.append(file).append(' ').append(kind).append(' ');
        }
        return what.toString();
    }

    private static byte[] mutate(byte[] content, int kind, Random random) {
        return switch (kind) {
            case 0 -> flip(content, random);
            case 1 -> splice(content, random, random.nextInt(12), new byte[0]);
            case 2 -> splice(content, random, 0, bytes(random));
            case 3 -> lines(content, random, true);
            case 4 -> lines(content, random, false);
            case 5 -> Arrays.copyOf(content, random.nextInt(content.length));
            case 6 ->
                splice(
                        content,
                        random,
                        1,
                        ",\"\n\r\0.-9é".substring(random.nextInt(9)).getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException("kind " + kind);
        };
    }

    private static byte[] flip(byte[] content, Random random) {
        byte[] flipped = content.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] bytes(Random random) {
        byte[] inserted = new byte[1 + random.nextInt(20)];
        random.nextBytes(inserted);
        return inserted;
    }

    private static byte[] splice(byte[] content, Random random, int removed, byte[] inserted) {
        int at = random.nextInt(content.length);
        int after = Math.min(content.length, at + removed);
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(content, 0, at);
        spliced.writeBytes(inserted);
        spliced.write(content, after, content.length - after);
        return spliced.toByteArray();
    }

    /** Swaps two lines, or repeats one somewhere else. */
    private static byte[] lines(byte[] content, Random random, boolean swap) {
        List<String> lines = new ArrayList<>(
                new String(content, StandardCharsets.ISO_8859_1).lines().toList());
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        if (swap) {
            Collections.swap(lines, one, other);
        } else {
            lines.add(other, lines.get(one));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
