package org.daybook.console.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    @Test
    void writesRowsThatSpreadsheetsRead() {
        CsvFile file = new CsvFile(List.of("Name", "In"));
        file.row(List.of("Nováková, Anna", "1234.50"));
        file.row(List.of("The \"Owl\"\nBar", "-0.01"));

        assertThat(text(file))
                .isEqualTo("\uFEFFName,In\r\n\"Nováková, Anna\",1234.50\r\n\"The \"\"Owl\"\"\nBar\",-0.01\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1-2", "-2+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1"})
    void disarmsWhatASpreadsheetWouldCarryOut(String hostile) {
        CsvFile file = new CsvFile(List.of("Name"));
        file.row(List.of(hostile));

        assertThat(text(file)).contains("'" + hostile);
    }

    private static String text(CsvFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
