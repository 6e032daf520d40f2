package org.daybook.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.Test;

class WorkTests {

    private static final LocalDate FIRST = LocalDate.of(1994, 2, 1);
    private static final LocalDate LAST = LocalDate.of(1994, 2, 28);
    private static final StatementOrder STATEMENTS =
            new StatementOrder(new StatementPeriod(FIRST, LAST), List.of(), Set.of(StatementFormat.PDF));

    private static Stream<Work> leavable() {
        return Stream.of(
                Work.night(LAST), Work.fraud(FIRST, LAST), Work.reconcile(), Work.delivery(), STATEMENTS.work());
    }

    /** Whoever asks, the same work goes by the same words: it has none but these. */
    @Test
    void goesByOneName() {
        assertThat(leavable().map(Work::description))
                .containsExactly(
                        "night of 1994-02-28",
                        "search for fraud patterns from 1994-02-01 to 1994-02-28",
                        "proof of the books",
                        "delivery of mail",
                        "statements from 1994-02-01 to 1994-02-28 of all accounts as PDF");
    }

    @Test
    void canBeLeftForAnExecutorWithItsParameters() {
        assertThat(leavable()).allSatisfy(work -> assertThat(WorkParameters.read(work.kind(), work.json()))
                .isEqualTo(work.parameters())
                .isPresent());
        assertThat(STATEMENTS.toBeMailed().work().parameters())
                .hasValue(new WorkParameters.Statements(FIRST, LAST, List.of(), List.of("PDF"), true));
    }

    @Test
    void cannotBeLeftWhereAFolderOrANightBelongsToIt() {
        assertThat(Stream.of(
                        Work.cutOff(LAST),
                        Work.expiry(LAST),
                        Work.closing(LAST),
                        Work.analytics(LAST),
                        Work.folderImport(Sha256.ofFields("folder"), "folder"),
                        StatementOrder.due(LAST).work()))
                .allSatisfy(work -> assertThat(work.parameters()).isEmpty());
    }

    @Test
    void takesNoParametersOfOtherWork() {
        assertThatThrownBy(() -> new Work(
                        OperationKind.FRAUD,
                        Sha256.ofFields("fraud"),
                        "fraud",
                        Optional.of(new WorkParameters.Reconcile())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
