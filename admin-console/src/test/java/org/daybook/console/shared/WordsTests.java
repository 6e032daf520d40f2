package org.daybook.console.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void putsWordsInThePlaceOfCodes() {
        assertThat(Words.codesIn("ACCOUNT_RESTRICTED")).isEqualTo("account restricted");
        assertThat(Words.codesIn("ANALYST VIEWER")).isEqualTo("analyst viewer");
        assertThat(Words.codesIn("DEBITS")).isEqualTo("debits");
        assertThat(Words.codesIn("1500.00 CZK")).isEqualTo("1500.00 CZK");
        assertThat(Words.codesIn("CZ6508000000192000145399")).isEqualTo("CZ6508000000192000145399");
        assertThat(Words.codesIn("console/8F0E-ABCD")).isEqualTo("console/8F0E-ABCD");
        assertThat(Words.codesIn("2026-03-27")).isEqualTo("2026-03-27");
    }
}
