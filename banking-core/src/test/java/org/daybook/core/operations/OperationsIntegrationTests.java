package org.daybook.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.daybook.core.security.Sha256;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may work beside whom, and what is not done twice. */
class OperationsIntegrationTests {

    private Books books;
    private Operations operations;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        operations = books.bean(Operations.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void letsRequestsOfDifferentContentRunSideBySide() {
        try (HeldRun january = begin(OperationKind.STATEMENTS, "january").orElseThrow();
                HeldRun february = begin(OperationKind.STATEMENTS, "february").orElseThrow();
                HeldRun proof = begin(Work.reconcile()).orElseThrow()) {
            assertThatThrownBy(() -> begin(OperationKind.STATEMENTS, "february"))
                    .isInstanceOf(HeldByAnother.class);
            january.done();
            february.done();
            proof.done();
        }
    }

    @Test
    void reservesANameForOneRunUntilItIsClosed() {
        try (HeldRun january = begin(OperationKind.STATEMENTS, "january").orElseThrow()) {
            assertThat(january.reserve("folder", 0)).isTrue();
            try (HeldRun february = begin(OperationKind.STATEMENTS, "february").orElseThrow()) {
                assertThat(february.reserve("folder", 0)).isFalse();
                assertThat(february.reserve("other folder", 0)).isTrue();
                january.done();
                january.close();
                assertThat(february.reserve("folder", 0)).isTrue();
                february.done();
            }
        }
    }

    @Test
    void makesAnImportWaitForAllOthersAndAllOthersForIt() {
        try (HeldRun proof = begin(Work.reconcile()).orElseThrow()) {
            assertThat(begin(OperationKind.IMPORT, "folder")).isEmpty();
            proof.done();
        }
        try (HeldRun folder = begin(OperationKind.IMPORT, "folder").orElseThrow()) {
            assertThat(begin(Work.reconcile())).isEmpty();
            assertThat(begin(OperationKind.STATEMENTS, "january")).isEmpty();
            folder.done();
        }
    }

    @Test
    void makesNightsTakeTurns() {
        try (HeldRun first = begin(OperationKind.NIGHT, "first").orElseThrow()) {
            assertThat(begin(OperationKind.NIGHT, "second")).isEmpty();
            try (HeldRun statements = begin(OperationKind.STATEMENTS, "first").orElseThrow()) {
                statements.done();
            }
            first.done();
        }
    }

    /** Between an executor's look at what waits and its beginning, another may have done it all. */
    @Test
    void doesNotMakeAnewWhatWasTakenUpAndDoneByAnother() {
        operations.submit(Work.reconcile(), "test");
        OperationRequest seen = operations.waiting().getFirst();
        try (HeldRun other = begin(Work.reconcile()).orElseThrow()) {
            other.done();
        }

        assertThatThrownBy(() -> operations.takingUp(seen, () -> begin(Work.reconcile())))
                .isInstanceOf(HeldByAnother.class)
                .hasMessage("Another process has just done this: proof of the books.");

        assertThat(requests()).isEqualTo(1);
        try (HeldRun askedForByHand = begin(Work.reconcile()).orElseThrow()) {
            askedForByHand.done();
        }
        assertThat(requests()).isEqualTo(2);
    }

    private long requests() {
        return books.asRoot()
                .sql("SELECT COUNT(*) FROM operation_request")
                .query(Long.class)
                .single();
    }

    private Optional<HeldRun> begin(OperationKind kind, String name) {
        return begin(work(kind, name));
    }

    private Optional<HeldRun> begin(Work work) {
        return operations.begin(work, "test", _ -> {}, () -> true);
    }

    private static Work work(OperationKind kind, String name) {
        return new Work(kind, Sha256.ofFields(name), "work of a test", Optional.empty());
    }
}
