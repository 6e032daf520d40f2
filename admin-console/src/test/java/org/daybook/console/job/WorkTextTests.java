package org.daybook.console.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.OperationState;
import org.daybook.core.operations.WorkView;
import org.junit.jupiter.api.Test;

class WorkTextTests {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

    @Test
    void beginsAsASentenceAndWritesDatesAsTheConsoleDoes() {
        assertThat(sentence(OperationKind.NIGHT, "night of 2026-03-02")).isEqualTo("Night of 02/03/2026");
        assertThat(sentence(OperationKind.STATEMENTS, "statements from 2026-02-01 to 2026-02-28 of 12026-99-99"))
                .isEqualTo("Statements from 01/02/2026 to 28/02/2026 of 12026-99-99");
        assertThat(sentence(OperationKind.NIGHT, "night of 2026-13-02")).isEqualTo("Night of 2026-13-02");
        assertThat(sentence(OperationKind.IMPORT, "import of 2026-03-02")).isEqualTo("Import of 2026-03-02");
    }

    private static String sentence(OperationKind kind, String description) {
        return WorkText.sentence(view(kind, description, OperationState.NEW, null, null, 0, 0, false));
    }

    @Test
    void saysHowFarWorkIs() {
        assertThat(WorkText.progress(running("posting", 1_200, 4_500))).isEqualTo("posting 1,200 of 4,500 (26\u00a0%)");
        assertThat(WorkText.progress(running("checking", 70, 0))).isEqualTo("checking 70");
        assertThat(WorkText.progress(running("", 0, 0))).isEmpty();
    }

    @Test
    void saysHowLongItTook() {
        assertThat(WorkText.duration(running("posting", 1, 2), NOON.plusSeconds(65)))
                .isEqualTo("1:05");
        assertThat(WorkText.duration(running("posting", 1, 2), NOON.plusHours(2)))
                .isEqualTo("2:00:00");
        assertThat(WorkText.duration(waiting(), NOON)).isEmpty();
    }

    @Test
    void noticesThatNobodyTakesWorkUp() {
        assertThat(WorkText.waitsForAnExecutor(List.of(waiting()), NOON.plusSeconds(10)))
                .isFalse();
        assertThat(WorkText.waitsForAnExecutor(List.of(waiting()), NOON.plusSeconds(11)))
                .isTrue();
        assertThat(WorkText.waitsForAnExecutor(List.of(waiting(), running("posting", 1, 2)), NOON.plusMinutes(1)))
                .isFalse();
    }

    @Test
    void importThatWasCutShortGoesOnByHand() {
        assertThat(WorkText.goesOnOnlyByHand(running("posting", 1, 2))).isFalse();
        assertThat(WorkText.goesOnOnlyByHand(
                        view(OperationKind.IMPORT, "import", OperationState.RUNNING, NOON, "posting", 1, 2, false)))
                .isTrue();
        assertThat(WorkText.goesOnOnlyByHand(
                        view(OperationKind.NIGHT, "night", OperationState.RUNNING, NOON, "holds", 1, 2, false)))
                .isFalse();
        assertThat(WorkText.goesOnOnlyByHand(waiting())).isFalse();
    }

    private static WorkView running(String step, long done, long total) {
        return view(OperationKind.IMPORT, "import", OperationState.RUNNING, NOON, step, done, total, true);
    }

    private static WorkView waiting() {
        return view(OperationKind.IMPORT, "import", OperationState.NEW, null, null, 0, 0, false);
    }

    private static WorkView view(
            OperationKind kind,
            String description,
            OperationState state,
            LocalDateTime began,
            String step,
            long done,
            long total,
            boolean alive) {
        return new WorkView(
                1,
                kind,
                description,
                "otto",
                NOON,
                state,
                null,
                false,
                true,
                began == null ? null : "somebody",
                began,
                null,
                step,
                done,
                total,
                alive,
                false);
    }
}
