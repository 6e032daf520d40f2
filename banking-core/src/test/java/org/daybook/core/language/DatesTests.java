package org.daybook.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class DatesTests {

    private static final LocalDate DATE = LocalDate.of(1994, 3, 5);

    @Test
    void writesDigitsOfOneLength() {
        assertThat(Wording.in(Language.ENGLISH).dates().inDigits(DATE)).isEqualTo("05/03/1994");
        assertThat(Wording.in(Language.GERMAN).dates().inDigits(DATE)).isEqualTo("05.03.1994");
        assertThat(Wording.in(Language.CZECH).dates().inDigits(DATE)).isEqualTo("05.03.1994");
    }

    @Test
    void writesTheMonthAsItReadsInADate() {
        assertThat(Wording.in(Language.ENGLISH).dates().inWords(DATE)).isEqualTo("5 March 1994");
        assertThat(Wording.in(Language.GERMAN).dates().inWords(DATE)).isEqualTo("5. März 1994");
        assertThat(Wording.in(Language.CZECH).dates().inWords(DATE)).isEqualTo("5. března 1994");
    }

    @Test
    void refusesAPatternWithAnUnknownField() {
        assertThatThrownBy(() -> new Dates("{dd}.{mm}", "", Collections.nCopies(12, "")))
                .hasMessage("Dates have no field mm");
    }
}
