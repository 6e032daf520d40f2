package org.daybook.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.core.audit.AuditEntry.Content;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Permission;
import org.junit.jupiter.api.Test;

class AuditEntryTests {

    private static final Instant AT = Instant.parse("2026-03-02T10:15:30.120Z");

    @Test
    void canonicalFormIsTheseBytes() {
        AuditEntry entry = new AuditEntry(
                17,
                AT,
                Actor.staff("anna"),
                Optional.of(new Content(
                        "ACCOUNT_FROZEN",
                        Permission.SEE_AUDIT,
                        AuditSubject.account("1787"),
                        AuditDetails.of("scope", "DEBITS").with("last_sequence", 42))));

        assertThat(new String(entry.canonicalForm(), StandardCharsets.US_ASCII)).isEqualTo("""
                        daybook-audit 1
                        sequence=17
                        recorded_at=2026-03-02T10:15:30.120000Z
                        actor=STAFF anna
                        action=ACCOUNT_FROZEN
                        readable_with=SEE_AUDIT
                        subject=account 1787
                        details
                        last_sequence=42
                        scope=DEBITS
                        """);
    }

    @Test
    void withheldEntryHasNoCanonicalForm() {
        AuditEntry entry = new AuditEntry(17, AT, Actor.staff("anna"), Optional.empty());

        assertThatThrownBy(entry::canonicalForm).hasMessage("Audit entry 17 is withheld here");
    }

    @Test
    void detailsAreReadBackFromTheirLines() {
        AuditDetails details =
                AuditDetails.of("empty", "").with("equation", "a=b=c").with("amount", "CZK 12.00");

        assertThat(details.text()).isEqualTo("amount=CZK 12.00\nempty=\nequation=a=b=c\n");
        assertThat(AuditDetails.parse(details.text())).isEqualTo(details);
        assertThat(AuditDetails.parse("")).isEqualTo(AuditDetails.NONE);
    }

    /** Whoever tries to write a person, an address or a second line into the trail finds out at once. */
    @Test
    void detailsTakeNoPersonalData() {
        for (String value : List.of("Jana Nováková", "jana@example.org", "two\nlines", "x".repeat(121), "\u0000")) {
            assertThatThrownBy(() -> AuditDetails.of("value", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The detail value holds what the audit trail does not take");
        }
        for (String name : List.of("", "Name", "a=b", "a\nb", "x".repeat(41))) {
            assertThatThrownBy(() -> AuditDetails.of(name, "1")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void subjectsTakeNoPersonalData() {
        for (String reference : List.of("", "Nováková", "jana@example.org", "a\nb", "x".repeat(81))) {
            assertThatThrownBy(() -> AuditSubject.account(reference)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
