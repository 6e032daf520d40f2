package org.daybook.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkParametersTests {

    private static final LocalDate FIRST = LocalDate.of(1994, 2, 1);
    private static final LocalDate LAST = LocalDate.of(1994, 2, 28);

    static Stream<WorkParameters> all() {
        return Stream.of(
                new WorkParameters.Statements(FIRST, LAST, List.of("A1", "A2"), List.of("PDF", "XLSX"), true),
                new WorkParameters.Night(FIRST),
                new WorkParameters.Fraud(FIRST, LAST),
                new WorkParameters.Reconcile(),
                new WorkParameters.Delivery());
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsWhatItWrote(WorkParameters parameters) {
        assertThat(WorkParameters.read(parameters.kind(), parameters.json())).hasValue(parameters);
    }

    /** Another release reads it. */
    @Test
    void writesWhatWasAgreed() {
        assertThat(all().map(WorkParameters::json)).containsExactly("""
                        {"from":"1994-02-01","to":"1994-02-28","accounts":["A1","A2"],"formats":["PDF","XLSX"],"mail":true}""", """
                        {"businessDate":"1994-02-01"}""", """
                        {"from":"1994-02-01","to":"1994-02-28"}""", "{}", "{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"businessDate\":\"1994-02-01\",\"force\":true}",
                "{}",
                "{\"businessDate\":null}",
                "[]",
                "night",
                "{\"businessDate\":\"01/02/1994\"}"
            })
    void guessesNothing(String json) {
        assertThatThrownBy(() -> WorkParameters.read(OperationKind.NIGHT, json))
                .isInstanceOf(WorkNotUnderstood.class)
                .hasMessage("Another release of Daybook asked for this, and this one does not understand it; ask for it"
                        + " again here.");
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT", "ANALYTICS", "CUT_OFF", "EXPIRY", "CLOSING"})
    void knowsNothingOfWorkThatIsNotLeftForAnExecutor(OperationKind kind) {
        assertThat(WorkParameters.read(kind, "{}")).isEmpty();
    }
}
