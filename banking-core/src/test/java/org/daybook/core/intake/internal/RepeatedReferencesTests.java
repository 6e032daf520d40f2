package org.daybook.core.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.daybook.core.intake.BankFile;
import org.daybook.core.intake.BankFolder;
import org.daybook.core.intake.Complaint;
import org.daybook.core.intake.SampleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedReferencesTests {

    private static final List<Complaint> OTHER = List.of(new Complaint(BankFile.ENTRIES, 3, "amount", "is zero"));

    @Test
    void tellsReferencesApartThatShareAHash(@TempDir Path directory) {
        BankFolder folder = SampleFolder.small().writeTo(directory);
        RepeatedReferences repeated = new RepeatedReferences(new ReferenceHashes(_ -> 7));
        Complaints complaints = new Complaints(100);

        assertThat(repeated.note("T1", List.of())).isEmpty();
        assertThat(repeated.note("T2", OTHER)).as("put by").isEmpty();
        repeated.settle(folder, complaints);

        assertThat(complaints.refusal().complaints()).isEqualTo(OTHER);
    }

    @Test
    void dropsWhatElseIsWrongWithARepeatedRow(@TempDir Path directory) {
        BankFolder folder = SampleFolder.small()
                .cell(BankFile.ENTRIES, 3, "entry_ref", "T1")
                .writeTo(directory);
        RepeatedReferences repeated = new RepeatedReferences(new ReferenceHashes());
        Complaints complaints = new Complaints(100);

        repeated.note("T1", List.of());
        repeated.note("T1", OTHER);
        repeated.settle(folder, complaints);

        assertThat(complaints.refusal().complaints())
                .containsExactly(new Complaint(BankFile.ENTRIES, 3, "entry_ref", "T1 stands in line 2 already"));
    }

    @Test
    void remembersEveryReferenceHoweverManyThereAre() {
        ReferenceHashes hashes = new ReferenceHashes();
        long seed = Long.getLong("daybook.seed", System.nanoTime());
        Random random = new Random(seed);
        Set<String> exact = new HashSet<>();

        for (int i = 0; i < 200_000; i++) {
            String reference = "T" + random.nextInt(150_000);
            assertThat(hashes.seen(reference))
                    .as("%s, -Ddaybook.seed=%d", reference, seed)
                    .isEqualTo(!exact.add(reference));
        }
    }
}
