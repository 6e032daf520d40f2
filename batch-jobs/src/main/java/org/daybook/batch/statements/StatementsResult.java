package org.daybook.batch.statements;

import java.nio.file.Path;

/** What became of an order for statements. */
public sealed interface StatementsResult {

    /**
     * Every account due has its statement.
     *
     * @param statements how many
     * @param files in the folder, the manifest not counted
     */
    record Made(long statements, long files, Path folder) implements StatementsResult {}

    /**
     * Nothing was made.
     *
     * @param reason one sentence
     */
    record Refused(String reason) implements StatementsResult {}

    /** Asked to stop; the same order goes on from there. */
    record Stopped() implements StatementsResult {}
}
