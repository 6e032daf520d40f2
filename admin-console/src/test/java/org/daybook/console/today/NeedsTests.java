package org.daybook.console.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.closing.Night;
import org.daybook.core.delivery.MessageState;
import org.daybook.core.operations.OperationKind;
import org.daybook.core.operations.OperationState;
import org.daybook.core.operations.WorkView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedsTests {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 26);
    private static final LocalDateTime AT = DATE.atTime(22, 30);

    private boolean executorAlive = true;
    private List<WorkView> latest = List.of();
    private Night night = night(14, 14, 10, 1, 3, 0);
    private List<LocalDate> missed = List.of();
    private Map<MessageState, Long> mail = Map.of();
    private Morning.@Nullable OpenAlerts alerts;

    @Test
    void needsNobodyWhereAllIsWell() {
        latest = List.of(work(OperationKind.NIGHT, OperationState.DONE, false, null));

        assertThat(needs()).isEmpty();
    }

    @Test
    void putsTheBooksBeforeEverythingElse() {
        night = night(14, 14, 14, 0, 0, 2);
        executorAlive = false;
        latest = List.of(work(OperationKind.DELIVERY, OperationState.FAILED, false, "Connection refused."));
        missed = List.of(DATE.plusDays(1));
        alerts = new Morning.OpenAlerts(2, 5, 1);
        mail = Map.of(MessageState.REFUSED, 1L);

        assertThat(needs())
                .extracting(Need::state)
                .containsExactly(
                        "Books not proved",
                        "Job processing off",
                        "Failed",
                        "Night missed",
                        "New alerts",
                        "Mail not sent");
        assertThat(needs().getFirst().detail())
                .isEqualTo("2 of 17 checks failed. Do not post manually until the cause is found.");
    }

    @Test
    void noticesStatementsThatDoNotAddUp() {
        night = night(14, 14, 10, 1, 2, 0);

        assertThat(needs()).singleElement().satisfies(need -> assertThat(need.detail())
                .isEqualTo("14 were due, 14 were made, and 13 are accounted for in the mail."));
    }

    @Test
    void noticesStatementsThatWereNotMade() {
        night = night(14, 13, 13, 0, 0, 0);

        assertThat(needs()).extracting(Need::state).containsExactly("Statements missing");
    }

    @Test
    void waitsForANightThatIsUnderWay() {
        missed = List.of(DATE.minusDays(1), DATE);
        assertThat(needs())
                .extracting(Need::sentence)
                .containsExactly("2 nights are not closed, from 25 March 2026 to 26 March 2026.");

        latest = List.of(work(OperationKind.NIGHT, OperationState.RUNNING, true, null));

        assertThat(needs()).isEmpty();
    }

    @Test
    void tellsFailedRefusedStoppedAndDeadWorkApart() {
        latest = List.of(
                work(OperationKind.IMPORT, OperationState.FAILED, false, "Disk full."),
                work(OperationKind.STATEMENTS, OperationState.REFUSED, false, "No such account."),
                work(OperationKind.FRAUD, OperationState.STOPPED, false, null),
                work(OperationKind.RECONCILE, OperationState.RUNNING, false, null),
                work(OperationKind.DELIVERY, OperationState.RUNNING, true, null),
                work(OperationKind.NIGHT, OperationState.NEW, false, null));

        assertThat(needs()).extracting(Need::state).containsExactly("Failed", "Refused", "Stopped", "Interrupted");
    }

    @Test
    void saysWhetherInterruptedWorkGoesOnByItself() {
        latest = List.of(
                work(OperationKind.RECONCILE, OperationState.RUNNING, false, null, true),
                work(OperationKind.STATEMENTS, OperationState.RUNNING, false, null, false));

        assertThat(needs())
                .extracting(Need::detail)
                .containsExactly(
                        "It was cut short, and goes on by itself once job processing is on.",
                        "It was cut short. Give the same command again to go on.");
    }

    @Test
    void remindsOfOnesOwnAlertsWhereNoneIsNew() {
        alerts = new Morning.OpenAlerts(0, 3, 1);
        assertThat(needs()).extracting(Need::sentence).containsExactly("One open alert is assigned to you.");

        alerts = new Morning.OpenAlerts(0, 3, 0);
        assertThat(needs()).isEmpty();
    }

    @Test
    void countsMailThatNeedsSomebodyByHowItStands() {
        mail = Map.of(MessageState.PARKED, 2L, MessageState.UNKNOWN, 1L, MessageState.REFUSED, 0L);

        assertThat(needs()).singleElement().satisfies(need -> {
            assertThat(need.sentence()).isEqualTo("3 messages were not sent.");
            assertThat(need.detail()).isEqualTo("1 of unknown outcome, 2 parked.");
            assertThat(need.where()).isEqualTo(Need.Place.MAIL);
        });
    }

    private List<Need> needs() {
        return Needs.of(new Morning(
                Optional.of(DATE.plusDays(1)),
                Optional.empty(),
                Optional.empty(),
                executorAlive,
                0,
                0,
                latest,
                latest,
                Optional.of(night),
                missed,
                mail,
                Optional.ofNullable(alerts),
                ZoneOffset.UTC));
    }

    private static Night night(long due, long made, long accepted, long waiting, long excepted, long broken) {
        return new Night(DATE, true, AT, AT, 12, due, made, accepted, waiting, excepted, 2, 15, broken);
    }

    private static WorkView work(OperationKind kind, OperationState state, boolean alive, @Nullable String reason) {
        return work(kind, state, alive, reason, false);
    }

    private static WorkView work(
            OperationKind kind, OperationState state, boolean alive, @Nullable String reason, boolean unattended) {
        return new WorkView(
                1,
                kind,
                "work",
                "test",
                AT,
                state,
                reason,
                false,
                unattended,
                null,
                AT,
                null,
                null,
                0,
                0,
                alive,
                false);
    }
}
