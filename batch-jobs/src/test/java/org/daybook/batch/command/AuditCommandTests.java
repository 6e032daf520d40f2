package org.daybook.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.DaybookProcess.Ended;
import org.daybook.batch.test.DaybookProcess.Surroundings;
import org.daybook.core.audit.AuditAction;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

class AuditCommandTests {

    private enum Action implements AuditAction {
        OPENED
    }

    @Test
    void anchorsTheTrailAndVerifiesItUntilItIsCut(@TempDir Path folder) throws IOException {
        Path anchor = folder.resolve("anchor");
        try (BatchBooks books = BatchBooks.open(folder.resolve("home"))) {
            Surroundings daybook = Surroundings.on(books.schema(), folder.resolve("home"));
            books.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                for (int i = 0; i < 3; i++) {
                    books.bean(AuditTrail.class)
                            .record(
                                    Actor.staff("anna"),
                                    Action.OPENED,
                                    AuditSubject.account("A" + i),
                                    AuditDetails.NONE);
                }
            });

            assertThat(daybook.run("audit", "anchor", "--out", anchor.toString()))
                    .isEqualTo(new Ended(0, "Entry 3 is anchored in " + anchor + ".\n", ""));
            assertThat(daybook.run("audit", "anchor", "--out", anchor.toString()))
                    .isEqualTo(new Ended(5, "", anchor + " is there already; an anchor is never overwritten.\n"));
            assertThat(daybook.run("audit", "verify", "--anchor", anchor.toString()))
                    .isEqualTo(new Ended(
                            0,
                            "The audit trail is whole: 3 entries are as they were sealed, the anchor's entry 3 among them."
                                    + " Every entry is sealed.\n",
                            ""));

            books.asRoot().sql("DROP TRIGGER audit_entry_is_never_deleted").update();
            books.asRoot().sql("DROP TRIGGER audit_seal_is_never_deleted").update();
            books.asRoot().sql("DELETE FROM audit_entry WHERE sequence = 3").update();
            books.asRoot().sql("DELETE FROM audit_seal WHERE sequence = 3").update();
            books.asRoot().sql("UPDATE audit_head SET last_sequence = 2").update();

            assertThat(daybook.run("audit", "verify").exitCode()).isZero();
            assertThat(daybook.run("audit", "verify", "--anchor", anchor.toString()))
                    .isEqualTo(new Ended(
                            5, "", "The audit trail is NOT whole: entry 3 is not the one that was anchored.\n"));

            Path keys = folder.resolve("home/secrets/audit.keys");
            Files.delete(keys);

            Ended keyless = daybook.run("audit", "verify");
            assertThat(keyless.exitCode()).isEqualTo(5);
            assertThat(keyless.err())
                    .matches("The key 'k[0-9a-f]{16}' of the audit trail is not in " + keys
                            + "; put the key file there that the trail was sealed with\\.\n");
            assertThat(daybook.run("audit", "verify", "--anchor", keys.toString()))
                    .isEqualTo(new Ended(5, "", "The anchor " + keys + " cannot be read.\n"));
            assertThat(daybook.run("reconcile").out())
                    .contains("BROKEN            0  Every sealed entry of the audit trail is as it was sealed");
        }
    }
}
