package org.daybook.core.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.daybook.core.test.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AlertsIntegrationTests {

    private BooksWithPatterns books;
    private Alerts alerts;

    @BeforeEach
    void openBooks() {
        books = BooksWithPatterns.open();
        alerts = books.bean(Alerts.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void raisesEachPatternWithItsEvidence() {
        int raised = alerts.raise(scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST));

        assertThat(raised).isEqualTo(3);
        Alert ring = only(Typology.RING);
        assertThat(ring.accounts()).containsExactly("A", "B", "C", "D", "E");
        assertThat(ring.amount()).hasToString("EUR 2660.00");
        assertThat(alerts.evidence(ring.id()))
                .extracting(AlertLine::reference)
                .containsExactly("T3", "T4", "T6", "T7", "T8");
        Alert stage = only(Typology.PASS_THROUGH);
        assertThat(alerts.evidence(stage.id()))
                .extracting(line -> line.from().label() + " to " + line.to().label())
                .containsExactly("F to H", "H to Cash");
        Alert pieces = only(Typology.STRUCTURING);
        assertThat(pieces.from()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(pieces.to()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(pieces.entries()).isEqualTo(3);
        assertThat(pieces.state()).isEqualTo(AlertState.NEW);
    }

    @Test
    void raisesNothingTwiceWhateverTheWindow() {
        alerts.raise(scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST));

        int again = alerts.raise(scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST));
        int larger = alerts.raise(scan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        int nightly = 0;
        for (LocalDate day = BooksWithPatterns.FIRST; !day.isAfter(BooksWithPatterns.LAST); day = day.plusDays(1)) {
            nightly += alerts.raise(scan(day, day));
        }

        assertThat(List.of(again, larger, nightly)).containsExactly(0, 0, 0);
        assertThat(alerts.count(AlertFilter.ALL)).isEqualTo(3);
    }

    @Test
    void takesAFindingWithALittleMoreForTheSameAlert() {
        alerts.raise(scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST));
        books.deposit("G", "2026-03-31T09:00", 100).deposit("G", "2026-04-01T10:00", 9_800);

        assertThat(alerts.raise(scan(BooksWithPatterns.FIRST, LocalDate.of(2026, 4, 30))))
                .isZero();
    }

    @Test
    void findsNothingBeforeItsLastEntryIsBooked() {
        assertThat(scan(BooksWithPatterns.FIRST, LocalDate.of(2026, 3, 8))).isEmpty();
        assertThat(scan(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 9)))
                .extracting(Finding::typology)
                .containsExactly(Typology.STRUCTURING);
    }

    @Test
    void listsWhatIsAskedFor() {
        alerts.raise(scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST));

        assertThat(alerts.list(AlertFilter.ALL, 0, 2)).hasSize(2);
        assertThat(alerts.list(AlertFilter.ALL, 2, 2)).hasSize(1);
        assertThat(alerts.list(
                        new AlertFilter(
                                EnumSet.allOf(Typology.class), EnumSet.of(AlertState.NEW), null, "H", null, null),
                        0,
                        10))
                .extracting(Alert::typology)
                .containsExactly(Typology.PASS_THROUGH);
        assertThat(alerts.count(AlertFilter.within(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 12))))
                .isEqualTo(2);
        assertThat(alerts.count(AlertFilter.of(AlertState.CLOSED))).isZero();
    }

    @Test
    void isTakenByAnAnalystAndClosedWithAnOutcomeForGood() {
        alerts.raise(scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST));
        Alert fresh = only(Typology.RING);

        AlertChange taken = alerts.assign(fresh.id(), fresh.version(), "ana");
        Alert assigned = ((AlertChange.Changed) taken).alert();
        AlertChange closed = alerts.close(
                fresh.id(), assigned.version(), AlertOutcome.FALSE_ALARM, "They are a savings club.", "ana");
        Alert done = ((AlertChange.Changed) closed).alert();

        assertThat(assigned.state()).isEqualTo(AlertState.ASSIGNED);
        assertThat(assigned.assignee()).isEqualTo("ana");
        assertThat(done.state()).isEqualTo(AlertState.CLOSED);
        assertThat(done.outcome()).isEqualTo(AlertOutcome.FALSE_ALARM);
        assertThat(done.note()).isEqualTo("They are a savings club.");
        assertThat(done.closedAt()).isNotNull();
        assertThat(alerts.assign(done.id(), done.version(), "bob")).isEqualTo(new AlertChange.AlertClosed(done));
        assertThat(alerts.raise(scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST)))
                .isZero();
    }

    @Test
    void refusesTheSecondOfTwoWhoSawTheSame() {
        alerts.raise(scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST));
        Alert seen = only(Typology.STRUCTURING);

        AlertChange first = alerts.assign(seen.id(), seen.version(), "ana");
        AlertChange second = alerts.assign(seen.id(), seen.version(), "bob");

        assertThat(first).isInstanceOf(AlertChange.Changed.class);
        assertThat(second)
                .isEqualTo(
                        new AlertChange.ChangedMeanwhile(alerts.find(seen.id()).orElseThrow()));
        assertThat(alerts.find(seen.id()).orElseThrow().assignee()).isEqualTo("ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE fraud_alert SET sentence = 'Nothing of note.'",
                "UPDATE fraud_alert SET score = 1",
                "DELETE FROM fraud_alert",
                "UPDATE fraud_alert_entry SET entry_id = 1",
                "DELETE FROM fraud_alert_entry",
                "DELETE FROM fraud_alert_account"
            })
    void keepsWhatWasFoundFromBeingChanged(String attack) {
        alerts.raise(scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST));
        TestSchema schema = books.books().schema();
        JdbcClient runtime = JdbcClient.create(schema.dataSource(schema.runtime()));

        assertThatThrownBy(() -> runtime.sql(attack).update()).rootCause().hasMessageContaining("command denied");
    }

    @Test
    void letsNoAlertBeClosedWithoutAnOutcome() {
        alerts.raise(scan(BooksWithPatterns.FIRST, BooksWithPatterns.LAST));

        assertThatThrownBy(() -> books.books()
                        .asRoot()
                        .sql("UPDATE fraud_alert SET state = 'CLOSED'")
                        .update())
                .hasMessageContaining("ck_fraud_alert_closed");
    }

    @Test
    void refusesAnUnknownAlert() {
        AlertId nobody = new AlertId(4_711);

        assertThat(alerts.assign(nobody, 0, "ana")).isEqualTo(new AlertChange.AlertUnknown(nobody));
        assertThat(alerts.evidence(nobody)).isEmpty();
    }

    private List<Finding> scan(LocalDate from, LocalDate to) {
        return books.bean(FraudScans.class).scan(from, to);
    }

    private Alert only(Typology typology) {
        List<Alert> found = alerts.list(AlertFilter.ALL, 0, 10).stream()
                .filter(alert -> alert.typology() == typology)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
