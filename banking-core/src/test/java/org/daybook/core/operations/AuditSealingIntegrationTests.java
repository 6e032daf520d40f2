package org.daybook.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.daybook.core.audit.AuditAction;
import org.daybook.core.audit.AuditChain;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.audit.AuditVerdict.Whole;
import org.daybook.core.security.Actor;
import org.daybook.core.test.Books;
import org.daybook.core.test.Seeds;
import org.daybook.core.test.TestDatabase;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Two processes offer to seal; connections are killed under both of them, the lock's as well. */
class AuditSealingIntegrationTests {

    private static final int KILLS = 25;

    private enum Action implements AuditAction {
        OPENED
    }

    @Test
    void leavesNoGapWhoeverIsKilled() throws Exception {
        Random random = new Random(Seeds.next());
        String keys = "daybook.audit-keys="
                + Path.of("target", "homes", UUID.randomUUID().toString(), "audit.keys")
                        .toAbsolutePath();
        try (Books one = Books.open(TestDatabase.get().newSchema(), keys);
                Books other = Books.open(one.schema(), keys);
                AuditSealing.Duty first = one.bean(AuditSealing.class).takeDuty();
                AuditSealing.Duty second = other.bean(AuditSealing.class).takeDuty()) {
            AtomicBoolean over = new AtomicBoolean();

            Together.run(5, thread -> {
                if (thread == 0) {
                    for (int i = 0; i < KILLS; i++) {
                        LockSupport.parkNanos(random.nextInt(120_000_000));
                        killOne(one, random);
                    }
                    over.set(true);
                }
                while (!over.get()) {
                    record(thread % 2 == 0 ? one : other);
                    LockSupport.parkNanos(5_000_000);
                }
                return List.of();
            });
            one.leaveDeadSessions();
            awaitSealed(one);

            Whole verdict = (Whole) one.bean(AuditChain.class).verify(Optional.empty());
            assertThat(verdict.sealed())
                    .isGreaterThan(KILLS)
                    .isEqualTo(one.asRoot()
                            .sql("SELECT COUNT(*) FROM audit_entry")
                            .query(Long.class)
                            .single());
            assertThat(verdict.tail().entries()).isZero();
            assertThat(first).isNotSameAs(second);
        }
    }

    /** Whoever comes second has nothing to do until the first one leaves. */
    @Test
    void handsOverWhenTheSealerLeaves() {
        String keys = "daybook.audit-keys="
                + Path.of("target", "homes", UUID.randomUUID().toString(), "audit.keys")
                        .toAbsolutePath();
        try (Books books = Books.open(TestDatabase.get().newSchema(), keys)) {
            AuditSealing sealing = books.bean(AuditSealing.class);
            AuditSealing.Duty first = sealing.takeDuty();
            record(books);
            awaitSealed(books);
            try (AuditSealing.Duty second = sealing.takeDuty()) {
                first.close();
                record(books);
                awaitSealed(books);

                assertThat(second).isNotSameAs(first);
            }
            Whole verdict = (Whole) books.bean(AuditChain.class).verify(Optional.empty());
            assertThat(verdict.sealed()).isEqualTo(2);
        }
    }

    /** A connection of either process, whatever it is doing. */
    private static void killOne(Books books, Random random) {
        List<Long> connections = books.asRoot()
                .sql("SELECT id FROM information_schema.processlist WHERE user = ? ORDER BY id")
                .param(books.schema().runtime().user())
                .query(Long.class)
                .list();
        try {
            books.asRoot()
                    .sql("KILL CONNECTION " + connections.get(random.nextInt(connections.size())))
                    .update();
        } catch (DataAccessException goneAlready) {
            assertThat(goneAlready).hasStackTraceContaining("Unknown thread id");
        }
    }

    /** What is lost with its connection was not recorded, or was and nobody was told. */
    private static void record(Books books) {
        try {
            books.bean(TransactionTemplate.class).executeWithoutResult(status -> books.bean(AuditTrail.class)
                    .record(Actor.staff("anna"), Action.OPENED, AuditSubject.account("1787"), AuditDetails.NONE));
        } catch (DataAccessException | TransactionException killed) {
            assertThat(killed).isNotNull();
        }
    }

    private static void awaitSealed(Books books) {
        while (books.asRoot()
                        .sql("SELECT (SELECT COUNT(*) FROM audit_entry) - (SELECT COUNT(*) FROM audit_seal)")
                        .query(Long.class)
                        .single()
                > 0) {
            LockSupport.parkNanos(20_000_000);
        }
    }
}
