package org.daybook.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand ways to spoil a small folder. Run again with {@code -Ddaybook.seed=…}, which every run prints.
 */
class FolderMutationTests {

    private static final int MUTATIONS = 1_000;
    private static final List<RoundingTolerance> TOLERANCES =
            List.of(RoundingTolerance.NONE, RoundingTolerance.parse("0.10"));

    @Test
    void acceptsWhatCanBeBookedAndRefusesTheRestWithAComplaint(@TempDir Path directory) throws IOException {
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        System.out.println("FolderMutationTests: -Ddaybook.seed=" + seed);
        int refused = 0;

        for (int i = 0; i < MUTATIONS; i++) {
            BankFolder folder = SampleFolder.small().writeTo(directory);
            Random random = new Random(seed + i);
            String what = FolderMutations.spoil(folder, random);
            RoundingTolerance tolerance = TOLERANCES.get(i % TOLERANCES.size());
            try {
                refused += judge(folder, tolerance) ? 0 : 1;
            } catch (RuntimeException | AssertionError e) {
                fail("-Ddaybook.seed=%d, mutation %d (%s)".formatted(seed, i, what), e);
            }
        }

        assertThat(refused).as("refused, seed %d", seed).isBetween(MUTATIONS / 2, MUTATIONS - 1);
    }

    private static boolean judge(BankFolder folder, RoundingTolerance tolerance) {
        BooksInMemory books = new BooksInMemory();
        return switch (new FolderCheck(books, tolerance).check(folder)) {
            case FolderVerdict.Accepted(FolderSummary summary) -> {
                List<EntryPlan.Booked> plans = books.book(folder, tolerance);
                assertThat(plans).hasSize((int) summary.entries());
                assertThat(plans.stream()
                                .mapToInt(plan -> plan.entries().size() - 1)
                                .sum())
                        .isEqualTo((int) summary.controlsRounded());
                yield true;
            }
            case FolderVerdict.Refused refused -> {
                assertThat(refused.complaints()).isNotEmpty().allSatisfy(complaint -> {
                    assertThat(complaint.line()).isPositive();
                    assertThat(complaint.reason()).isNotBlank();
                    assertThat(complaint.toString()).doesNotContain("\n", "\uFFFF");
                });
                assertThat(refused.total())
                        .isGreaterThanOrEqualTo(refused.complaints().size());
                yield false;
            }
        };
    }
}
