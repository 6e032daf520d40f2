package org.daybook.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.console.shared.CsvFile;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditEntry;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Permission;
import org.junit.jupiter.api.Test;

class AuditExportTests {

    private static final AuditTail TAIL = new AuditTail(17, 1, Duration.ofSeconds(1));
    private static final Instant AT = Instant.parse("2026-03-02T10:15:30.123456Z");

    /** Whatever a reference or a value begins with, no cell does. */
    @Test
    void writesNothingThatASpreadsheetWouldCarryOut() {
        for (String start : List.of("=", "+", "-")) {
            String hostile = start + "HYPERLINK(\"http://evil.example\")";
            AuditEntry entry = entry(
                    17,
                    Optional.of(new AuditEntry.Content(
                            "ACCOUNT_FROZEN",
                            Permission.SEE_AUDIT,
                            new AuditSubject("account", hostile),
                            AuditDetails.of("reference", hostile))));

            CsvFile file = new CsvFile(List.of("No."));
            file.row(AuditExport.row(entry, TAIL));

            assertThat(new String(file.bytes(), StandardCharsets.UTF_8).lines().skip(1))
                    .containsExactly("17,2026-03-02T10:15:30.123456Z,STAFF anna,ACCOUNT_FROZEN,\"account " + start
                            + "HYPERLINK(\"\"http://evil.example\"\")\",\"reference " + start
                            + "HYPERLINK(\"\"http://evil.example\"\")\",Sealed");
        }
    }

    @Test
    void saysNoMoreThanTheReaderMaySee() {
        assertThat(AuditExport.row(entry(18, Optional.empty()), TAIL))
                .containsExactly("18", AT.toString(), "STAFF anna", "Restricted", "", "", "Not yet");
    }

    private static AuditEntry entry(long sequence, Optional<AuditEntry.Content> content) {
        return new AuditEntry(sequence, AT, Actor.staff("anna"), content);
    }
}
