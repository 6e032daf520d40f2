package org.daybook.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.core.audit.AuditVerdict.Broken;
import org.daybook.core.audit.AuditVerdict.Whole;
import org.daybook.core.security.Actor;
import org.daybook.core.test.Books;
import org.daybook.core.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten sealed entries, attacked by somebody who is root on the database. Each attack is found, and is not found any more once
 * the check that is there for it looks away.
 */
class AuditChainIntegrationTests {

    private static final int ENTRIES = 10;

    private enum Action implements AuditAction {
        OPENED
    }

    private Books books;
    private AuditChain chain;
    private JdbcClient root;
    private Path keyFile;

    @BeforeEach
    void sealTenEntries() {
        keyFile = Path.of("target", "homes", UUID.randomUUID().toString(), "secrets", "audit.keys")
                .toAbsolutePath();
        books = Books.open(TestDatabase.get().newSchema(), "daybook.audit-keys=" + keyFile);
        chain = books.bean(AuditChain.class);
        root = books.asRoot();
        record(ENTRIES);
        assertThat(books.bean(AuditSeals.class).sealNext()).isEqualTo(ENTRIES);
        for (String trigger : List.of(
                "audit_entry_is_never_changed",
                "audit_entry_is_never_deleted",
                "audit_seal_is_never_changed",
                "audit_seal_is_never_deleted")) {
            root.sql("DROP TRIGGER " + trigger).update();
        }
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void untouchedTrailIsWhole() {
        AuditAnchor anchor = chain.anchor();
        record(3);

        Whole verdict = (Whole) chain.verify(Optional.of(anchor));

        assertThat(verdict.sealed()).isEqualTo(ENTRIES);
        assertThat(verdict.tail().entries()).isEqualTo(3);
        assertThat(verdict.tail().lastSealed()).isEqualTo(ENTRIES);
        assertThat(verdict.tail().age().toMinutes()).isLessThan(10);
        assertThat(verdict.sentence())
                .startsWith("The audit trail is whole: 10 entries are as they were sealed, the anchor's entry 10 among"
                        + " them. 3 entries are not sealed yet, the oldest for ");
        assertThat(books.bean(AuditSeals.class).sealNext()).isEqualTo(3);
        assertThat(books.bean(AuditSeals.class).sealNext()).isZero();
        assertThat(chain.verify(Optional.of(anchor)).sentence())
                .isEqualTo("The audit trail is whole: 13 entries are as they were sealed, the anchor's entry 10 among"
                        + " them. Every entry is sealed.");
    }

    @Test
    void emptyTrailIsWhole() {
        try (Books empty = Books.open()) {
            AuditChain none = empty.bean(AuditChain.class);

            assertThat(none.anchor().sequence()).isZero();
            assertThat(none.verify(Optional.of(none.anchor())).sentence())
                    .isEqualTo("The audit trail is empty: nothing has been recorded yet.");
        }
    }

    /** Attack 1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "details = 'i=99\\n'",
                "actor_name = 'otto'",
                "actor_kind = 'SYSTEM'",
                "action = 'CLOSED'",
                "subject_reference = 'A7'",
                "subject_kind = 'staff'",
                "readable_with = 'WORK_ALERTS'",
                "recorded_at = recorded_at + INTERVAL 1 MICROSECOND",
                // What adds up to the same bytes when it is strung together, or means the same.
                "details = '', subject_reference = CONCAT(subject_reference, '\\ndetails\\ni=4')",
                "details = 'i=4'",
                "action = 'opened'"
            })
    void findsAnEdit(String change) {
        root.sql("UPDATE audit_entry SET " + change + " WHERE sequence = 4").update();

        assertThat(verdict()).isEqualTo(new Broken(4, AuditFlaw.CHANGED));
        assertThat(verdictWithout(AuditFlaw.CHANGED)).isInstanceOf(Whole.class);
    }

    /** Attack 2, as it comes: with a gap. The gap and the seal that no longer follows are found each by itself. */
    @Test
    void findsADeletion() {
        root.sql("DELETE FROM audit_entry WHERE sequence = 4").update();
        root.sql("DELETE FROM audit_seal WHERE sequence = 4").update();

        assertThat(verdict()).isEqualTo(new Broken(4, AuditFlaw.MISSING));
        assertThat(verdictWithout(AuditFlaw.MISSING)).isEqualTo(new Broken(5, AuditFlaw.CHANGED));
        assertThat(verdictWithout(AuditFlaw.MISSING, AuditFlaw.CHANGED)).isInstanceOf(Whole.class);
    }

    /** Attack 2, done with care: what comes after moves up, entries, seals and count. */
    @Test
    void findsADeletionWhoseGapWasClosed() {
        root.sql("DELETE FROM audit_entry WHERE sequence = 4").update();
        root.sql("DELETE FROM audit_seal WHERE sequence = 4").update();
        root.sql("UPDATE audit_entry SET sequence = sequence - 1 WHERE sequence > 4 ORDER BY sequence")
                .update();
        root.sql("UPDATE audit_seal SET sequence = sequence - 1 WHERE sequence > 4 ORDER BY sequence")
                .update();
        root.sql("UPDATE audit_head SET last_sequence = last_sequence - 1").update();

        assertThat(verdict()).isEqualTo(new Broken(4, AuditFlaw.CHANGED));
        assertThat(verdictWithout(AuditFlaw.CHANGED)).isInstanceOf(Whole.class);
    }

    /** Attack 3, with and without the seals, which travel along in one of the two. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsAReordering(boolean withSeals) {
        swap("audit_entry");
        if (withSeals) {
            swap("audit_seal");
        }

        assertThat(verdict()).isEqualTo(new Broken(4, AuditFlaw.CHANGED));
        assertThat(verdictWithout(AuditFlaw.CHANGED)).isInstanceOf(Whole.class);
    }

    /** Attack 4: found by the seals that are left, by the count, and without both of them by the anchor alone. */
    @Test
    void findsACutTail() {
        Optional<AuditAnchor> anchor = Optional.of(chain.anchor());
        root.sql("DELETE FROM audit_entry WHERE sequence > 7").update();

        assertThat(verdict()).isEqualTo(new Broken(8, AuditFlaw.MISSING));

        root.sql("DELETE FROM audit_seal WHERE sequence > 7").update();

        assertThat(verdict()).isEqualTo(new Broken(7, AuditFlaw.END));
        assertThat(verdictWithout(AuditFlaw.END)).isInstanceOf(Whole.class);

        root.sql("UPDATE audit_head SET last_sequence = 7").update();

        assertThat(verdict()).isInstanceOf(Whole.class);
        assertThat(chain.verify(anchor)).isEqualTo(new Broken(10, AuditFlaw.NOT_AS_ANCHORED));
        assertThat(chain.verify(anchor, EnumSet.complementOf(EnumSet.of(AuditFlaw.NOT_AS_ANCHORED))))
                .isInstanceOf(Whole.class);
    }

    /** Attack 5: with root on this machine everything can be made anew, seals and key, and nothing in it is wrong. */
    @Test
    void findsAWholesaleRebuild() throws IOException {
        Optional<AuditAnchor> anchor = Optional.of(chain.anchor());
        root.sql("DELETE FROM audit_seal").update();
        root.sql("UPDATE audit_entry SET actor_name = 'otto' WHERE sequence = 4")
                .update();
        Files.delete(keyFile);
        try (Books rebuilt = reopened()) {
            assertThat(rebuilt.bean(AuditSeals.class).sealNext()).isEqualTo(ENTRIES);
            chain = rebuilt.bean(AuditChain.class);

            assertThat(verdict()).isInstanceOf(Whole.class);
            assertThat(chain.verify(anchor)).isEqualTo(new Broken(10, AuditFlaw.NOT_AS_ANCHORED));
        }
    }

    /** Seals that are taken away come back with the next entry, if nobody looks; so they are looked for. */
    @Test
    void findsSealsTakenAway() {
        root.sql("DELETE FROM audit_seal WHERE sequence = 4").update();

        assertThat(verdict()).isEqualTo(new Broken(4, AuditFlaw.UNSEALED));
    }

    /** What the run-time user may do: add a seal of its own making. */
    @Test
    void findsASealWithoutTheKey() {
        record(1);
        books.bean(JdbcClient.class)
                .sql("INSERT INTO audit_seal SELECT 11, REPEAT('x', 32), key_id, '2000-01-01' FROM audit_seal"
                        + " WHERE sequence = 10")
                .update();

        assertThat(verdict()).isEqualTo(new Broken(11, AuditFlaw.CHANGED));
    }

    @Test
    void sealingStopsAtAMissingEntry() {
        record(3);
        root.sql("DELETE FROM audit_entry WHERE sequence = 12").update();

        assertThatThrownBy(() -> books.bean(AuditSeals.class).sealNext())
                .hasMessage("The audit trail cannot be sealed from entry 12 on; run ./daybook audit verify.");
        assertThat(verdict()).isEqualTo(new Broken(12, AuditFlaw.MISSING));
    }

    @Test
    void lostKeyIsNeverReplaced() throws IOException {
        byte[] key = Files.readAllBytes(keyFile);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
        Files.delete(keyFile);
        record(1);
        try (Books reopened = reopened()) {
            AuditChain without = reopened.bean(AuditChain.class);
            AuditSeals seals = reopened.bean(AuditSeals.class);

            assertThatThrownBy(seals::sealNext)
                    .isInstanceOf(AuditKeyMissing.class)
                    .hasMessageMatching("The key 'k[0-9a-f]{16}' of the audit trail is not in " + keyFile
                            + "; put the key file there that the trail was sealed with\\.");
            assertThatThrownBy(() -> without.verify(Optional.empty())).isInstanceOf(AuditKeyMissing.class);
            assertThat(keyFile).doesNotExist();

            Files.write(keyFile, key);

            assertThat(seals.sealNext()).isEqualTo(1);
            assertThat(without.verify(Optional.empty())).isInstanceOf(Whole.class);
        }
    }

    @Test
    void anchorIsReadBackFromItsFile() {
        AuditAnchor anchor = chain.anchor();

        assertThat(AuditAnchor.parse(anchor.text())).contains(anchor);
        assertThat(AuditAnchor.parse(anchor.text().replace("sequence=10", "sequence=ten")))
                .isEmpty();
        assertThat(anchor.text()).startsWith("daybook-audit-anchor 1\nsequence=10\nseal=");
    }

    private AuditVerdict verdict() {
        return chain.verify(Optional.empty());
    }

    private AuditVerdict verdictWithout(AuditFlaw... ignored) {
        return chain.verify(Optional.empty(), EnumSet.complementOf(EnumSet.copyOf(Set.of(ignored))));
    }

    private void record(int entries) {
        books.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int i = 0; i < entries; i++) {
                books.bean(AuditTrail.class)
                        .record(
                                Actor.staff("anna"),
                                Action.OPENED,
                                AuditSubject.account("A" + i),
                                AuditDetails.of("i", i + 1));
            }
        });
    }

    /** The fourth and the fifth row. */
    private void swap(String table) {
        root.sql("UPDATE " + table + " SET sequence = 1000 WHERE sequence = 4").update();
        root.sql("UPDATE " + table + " SET sequence = 4 WHERE sequence = 5").update();
        root.sql("UPDATE " + table + " SET sequence = 5 WHERE sequence = 1000").update();
    }

    /** Another process on the same books. */
    private Books reopened() {
        return Books.open(books.schema(), "daybook.audit-keys=" + keyFile);
    }
}
