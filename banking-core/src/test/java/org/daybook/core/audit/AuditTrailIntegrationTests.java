package org.daybook.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.LongStream;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;
import org.daybook.core.test.Seeds;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailIntegrationTests {

    private static final Actor ANNA = Actor.staff("anna");
    private static final AuditSubject ACCOUNT = AuditSubject.account("1787");
    private static final Principal AUDITOR = Principal.staff("ada", Set.of(Role.ADMINISTRATOR));

    private enum Action implements AuditAction {
        OPENED,
        CLOSED
    }

    private enum SecretAction implements AuditAction {
        ALERT_CLOSED;

        @Override
        public Permission readableWith() {
            return Permission.WORK_ALERTS;
        }
    }

    private Books books;
    private AuditTrail trail;
    private TransactionTemplate transaction;

    @BeforeEach
    void openBooks() {
        books = Books.open();
        trail = books.bean(AuditTrail.class);
        transaction = books.bean(TransactionTemplate.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void isNumberedWithoutGapWhateverIsRolledBack() throws Exception {
        long committed = recordsOf16Threads(Seeds.next());

        assertThat(sequences())
                .hasSize(Math.toIntExact(committed))
                .isEqualTo(LongStream.rangeClosed(1, committed).boxed().toList());
        assertThat(books.asRoot()
                        .sql("SELECT last_sequence FROM audit_head")
                        .query(Long.class)
                        .single())
                .isEqualTo(committed);
    }

    /** Without the lock on the head, two sessions take one number, and the same work fails. */
    @Test
    void wouldTakeNumbersTwiceWithoutLock() {
        JdbcClient root = books.asRoot();
        String trigger = root.sql("SHOW CREATE TRIGGER audit_entry_is_numbered")
                .query((row, number) -> row.getString("SQL Original Statement"))
                .single();
        String careless =
                trigger.replace("WHERE id = 1 FOR UPDATE", "WHERE id = 1").replaceAll("INSERT INTO audit_head .*;", "");
        transaction.executeWithoutResult(status -> trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.NONE));
        root.sql("DROP TRIGGER audit_entry_is_numbered").update();
        root.sql(careless).update();

        // Whose number is taken waits for its taker, and two who wait for each other are a deadlock.
        assertThatThrownBy(() -> recordsOf16Threads(Seeds.next()))
                .satisfiesAnyOf(
                        twice -> assertThat(twice).hasStackTraceContaining("Duplicate entry"),
                        twice -> assertThat(twice).hasStackTraceContaining("Deadlock found"));
    }

    /**
     * How many entries were committed, one to three by each transaction. A quarter of the transactions is rolled back before
     * their numbers are taken, a quarter afterwards.
     */
    private long recordsOf16Threads(long seed) throws Exception {
        return Together.run(16, thread -> {
                    Random random = new Random(seed + thread);
                    List<Integer> kept = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        int entries = 1 + random.nextInt(3);
                        int fate = random.nextInt(4);
                        try {
                            transaction.executeWithoutResult(status -> {
                                for (int entry = 0; entry < entries; entry++) {
                                    trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.of("thread", thread));
                                }
                                if (fate == 0) {
                                    status.setRollbackOnly();
                                } else if (fate == 1) {
                                    TransactionSynchronizationManager.registerSynchronization(new FailsLast());
                                }
                            });
                        } catch (TooLate rolledBack) {
                            assertThat(fate).isEqualTo(1);
                        }
                        kept.add(fate < 2 ? 0 : entries);
                    }
                    return kept;
                })
                .stream()
                .mapToLong(Integer::intValue)
                .sum();
    }

    /** Breaks a transaction after the trail has been written. */
    private static final class FailsLast implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            throw new TooLate();
        }
    }

    private static final class TooLate extends RuntimeException {}

    /** Rolled back by the database at the very end, after the numbers were taken. */
    @Test
    void numberIsGivenBackWhenCommitFails() {
        transaction.executeWithoutResult(status -> trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.NONE));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.NONE);
                    trail.record(ANNA, tooLong(), ACCOUNT, AuditDetails.NONE);
                }))
                .isInstanceOf(DataAccessException.class);

        transaction.executeWithoutResult(status -> trail.record(ANNA, Action.CLOSED, ACCOUNT, AuditDetails.NONE));

        assertThat(sequences()).containsExactly(1L, 2L);
    }

    private static AuditAction tooLong() {
        return new AuditAction() {
            @Override
            public String name() {
                return "X".repeat(61);
            }
        };
    }

    /** One records first and then locks, the other the other way round: the number is taken last by both. */
    @Test
    void recordingEarlyNeverDeadlocks() throws Exception {
        books.asRoot().sql("CREATE TABLE contested (id INT PRIMARY KEY, n INT)").update();
        books.asRoot().sql("INSERT INTO contested VALUES (1, 0)").update();
        books.asRoot()
                .sql("GRANT UPDATE ON contested TO '" + books.schema().runtime().user() + "'@'%'")
                .update();
        JdbcClient jdbc = books.bean(JdbcClient.class);
        CyclicBarrier start = new CyclicBarrier(2);

        Together.run(2, thread -> {
            for (int i = 0; i < 20; i++) {
                start.await();
                transaction.executeWithoutResult(status -> {
                    if (thread == 0) {
                        trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.NONE);
                    }
                    jdbc.sql("UPDATE contested SET n = n + 1 WHERE id = 1").update();
                    if (thread == 1) {
                        trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.NONE);
                    }
                });
            }
            return List.of();
        });

        assertThat(sequences()).hasSize(40);
    }

    @Test
    void belongsToTransaction() {
        assertThatThrownBy(() -> trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.NONE))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /** The inner transaction commits by itself; the outer one is rolled back with its own entry. */
    @Test
    void innerTransactionKeepsItsEntry() {
        TransactionTemplate inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(outer -> {
            trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.NONE);
            inner.executeWithoutResult(
                    status -> trail.record(ANNA, Action.CLOSED, ACCOUNT, AuditDetails.of("inner", true)));
            outer.setRollbackOnly();
        });

        assertThat(search(AuditFilter.ALL))
                .extracting(entry -> entry.content().orElseThrow().action())
                .containsExactly("CLOSED");
    }

    @Test
    void tellsWhatWasRecordedInItsCanonicalForm() {
        transaction.executeWithoutResult(
                status -> trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.of("amount", "CZK 12.00")));

        AuditEntry entry = search(AuditFilter.ALL).getFirst();

        assertThat(entry.recordedAt())
                .isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600));
        String at = books.asRoot()
                .sql("SELECT DATE_FORMAT(recorded_at, '%Y-%m-%dT%H:%i:%s.%fZ') FROM audit_entry")
                .query(String.class)
                .single();
        assertThat(new String(entry.canonicalForm(), StandardCharsets.US_ASCII))
                .isEqualTo("daybook-audit 1\nsequence=1\nrecorded_at=" + at
                        + "\nactor=STAFF anna\naction=OPENED\nreadable_with=SEE_AUDIT\nsubject=account 1787\ndetails\n"
                        + "amount=CZK 12.00\n");
    }

    @Test
    void isSearchedByPages() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 7; i++) {
                trail.record(
                        i % 2 == 0 ? ANNA : Actor.job("night"),
                        i < 4 ? Action.OPENED : Action.CLOSED,
                        AuditSubject.account("A" + i),
                        AuditDetails.NONE);
            }
        });
        Instant now = search(AuditFilter.ALL).getFirst().recordedAt();

        assertThat(sequencesOf(AuditFilter.ALL, 0, 3)).containsExactly(7L, 6L, 5L);
        assertThat(sequencesOf(AuditFilter.ALL, 6, 3)).containsExactly(1L);
        assertThat(sequencesOf(AuditFilter.ALL.by("anna"), 0, 10)).containsExactly(7L, 5L, 3L, 1L);
        assertThat(sequencesOf(AuditFilter.ALL.of("CLOSED"), 0, 10)).containsExactly(7L, 6L, 5L);
        assertThat(sequencesOf(AuditFilter.ALL.on("A2").by("anna"), 0, 10)).containsExactly(3L);
        assertThat(sequencesOf(AuditFilter.ALL.recorded(now.plusSeconds(1), now.plusSeconds(2)), 0, 10))
                .isEmpty();
        assertThat(count(AuditFilter.ALL.by("night"))).isEqualTo(3);
        assertThat(count(AuditFilter.ALL.by("Žižka"))).isZero();
    }

    /** An auditor sees that something happened, when and by whom, and neither what nor to whom. */
    @Test
    void withholdsWhatReaderMayNotSee() {
        transaction.executeWithoutResult(
                status -> trail.record(ANNA, SecretAction.ALERT_CLOSED, ACCOUNT, AuditDetails.of("alert", "A-1")));

        assertThat(search(AuditFilter.ALL))
                .singleElement()
                .isEqualTo(new AuditEntry(1, search(AuditFilter.ALL).getFirst().recordedAt(), ANNA, Optional.empty()));
        assertThat(search(AuditFilter.ALL.by("anna"))).hasSize(1);
        assertThat(search(AuditFilter.ALL.on("1787"))).isEmpty();
        assertThat(count(AuditFilter.ALL.of("ALERT_CLOSED"))).isZero();
        Principal both = Principal.staff("ada", Set.of(Role.ADMINISTRATOR, Role.ANALYST));
        assertThat(books.bean(Authority.class).actingAs(both, () -> trail.search(AuditFilter.ALL.on("1787"), 0, 10)))
                .singleElement()
                .extracting(entry -> entry.content().orElseThrow().action())
                .isEqualTo("ALERT_CLOSED");
    }

    @Test
    void isReadByThoseAloneWhoMay() {
        assertThatThrownBy(() -> trail.search(AuditFilter.ALL, 0, 10)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> books.bean(Authority.class)
                        .actingAs(Principal.staff("anna", Set.of(Role.ANALYST)), () -> trail.count(AuditFilter.ALL)))
                .isInstanceOf(NotPermitted.class);
    }

    private List<AuditEntry> search(AuditFilter filter) {
        return books.bean(Authority.class).actingAs(AUDITOR, () -> trail.search(filter, 0, 100));
    }

    private List<Long> sequencesOf(AuditFilter filter, int offset, int limit) {
        return books.bean(Authority.class).actingAs(AUDITOR, () -> trail.search(filter, offset, limit)).stream()
                .map(AuditEntry::sequence)
                .toList();
    }

    private long count(AuditFilter filter) {
        return books.bean(Authority.class).actingAs(AUDITOR, () -> trail.count(filter));
    }

    private List<Long> sequences() {
        return books.asRoot()
                .sql("SELECT sequence FROM audit_entry ORDER BY sequence")
                .query(Long.class)
                .list();
    }

    @Test
    void namesTheActionsThatItsReaderMayKnowOf() {
        transaction.executeWithoutResult(status -> {
            trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.NONE);
            trail.record(ANNA, Action.CLOSED, ACCOUNT, AuditDetails.NONE);
            trail.record(ANNA, Action.OPENED, ACCOUNT, AuditDetails.NONE);
            trail.record(ANNA, SecretAction.ALERT_CLOSED, ACCOUNT, AuditDetails.NONE);
        });

        assertThat(books.bean(Authority.class).actingAs(AUDITOR, trail::actions))
                .containsExactly("CLOSED", "OPENED");
        assertThat(books.bean(Authority.class)
                        .actingAs(Principal.staff("ada", Set.of(Role.ADMINISTRATOR, Role.ANALYST)), trail::actions))
                .containsExactly("ALERT_CLOSED", "CLOSED", "OPENED");
    }
}
