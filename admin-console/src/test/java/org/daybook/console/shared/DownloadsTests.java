package org.daybook.console.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DownloadsTests {

    /** References come from other banks' files. */
    private static final Map<String, String> NAMES = Map.of(
            "statement-A001-2026-02-01.pdf", "statement-A001-2026-02-01.pdf",
            "../../etc/passwd", "_._etc_passwd",
            "..\\..\\boot.ini", "_._boot.ini",
            ".bashrc", "bashrc",
            "a\r\nSet-Cookie: x=y.pdf", "a_Set-Cookie_x_y.pdf",
            "a\"; filename=\"evil.exe", "a_filename_evil.exe",
            "a%0d%0ab.csv", "a_0d_0ab.csv",
            "účet Žluťoučký.xlsx", "účet_Žluťoučký.xlsx",
            "a\u202Efdp.exe", "a_fdp.exe");

    @Test
    void namesHoldNoPathAndNoLineBreak() {
        NAMES.forEach((given, name) -> assertThat(Downloads.nameOf(given)).isEqualTo(name));
    }

    @Test
    void keepsTheEndOfALongName() {
        assertThat(Downloads.nameOf("a".repeat(500) + ".pdf")).hasSize(120).endsWith("a.pdf");
    }
}
