package org.daybook.core.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.daybook.core.audit.AuditFilter;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which work of the last days needs somebody, and what becomes of the wish that work stops. */
class TroubledWorkIntegrationTests {

    private static final Principal OTTO = Principal.staff("otto", Set.of(Role.OPERATIONS));
    private static final Principal ADA = Principal.staff("ada", Set.of(Role.ADMINISTRATOR));

    private Books books;

    @BeforeEach
    void open() {
        books = Books.open();
    }

    @AfterEach
    void close() {
        books.close();
    }

    /** However much has been done since, and also where the latest of the kind went well. */
    @Test
    void findsWhatDidNotEndAsItShould() {
        long failed = request("STATEMENTS", "january", "FAILED", 0);
        long refused = request("IMPORT", "folder", "REFUSED", 1);
        long stopped = request("FRAUD", "march", "STOPPED", 2);
        long dead = request("NIGHT", "2026-03-02", "RUNNING", 3);
        request("IMPORT", "old folder", "REFUSED", 8);
        request("RECONCILE", "books", "REFUSED", 1);
        for (int i = 0; i < 250; i++) {
            request("RECONCILE", "books", "DONE", 0);
        }
        request("STATEMENTS", "february", "DONE", 0);
        request("DELIVERY", "mail", "NEW", 0);

        assertThat(books.bean(WorkBoard.class).troubled())
                .extracting(WorkView::requestId)
                .containsExactly(dead, stopped, refused, failed);
        assertThat(books.bean(WorkBoard.class).load()).isEqualTo(new WorkLoad(0, 1));
    }

    @Test
    void auditsAStopThatStopsSomethingAndNoOther() {
        long unbegun = request("NIGHT", "2026-03-02", "NEW", 0);
        long running = request("STATEMENTS", "january", "RUNNING", 0);
        long over = request("FRAUD", "march", "DONE", 0);

        assertThat(stop(unbegun)).isEqualTo(new StopOutcome.Stopped());
        assertThat(stop(unbegun)).isEqualTo(new StopOutcome.NothingToStop());
        assertThat(stop(running)).isEqualTo(new StopOutcome.Stopping());
        assertThat(stop(running)).isEqualTo(new StopOutcome.NothingToStop());
        assertThat(stop(over)).isEqualTo(new StopOutcome.NothingToStop());
        assertThat(stop(over + 1)).isEqualTo(new StopOutcome.NothingToStop());

        assertThat(stopsInTheTrail()).containsExactly(Long.toString(running), Long.toString(unbegun));
    }

    private StopOutcome stop(long request) {
        return books.bean(Authority.class)
                .actingAs(OTTO, () -> books.bean(WorkDesk.class).stop(request));
    }

    private List<String> stopsInTheTrail() {
        return books
                .bean(Authority.class)
                .actingAs(ADA, () -> books.bean(AuditTrail.class)
                        .search(AuditFilter.ALL.of("WORK_STOP_REQUESTED"), 0, 10))
                .stream()
                .map(entry -> entry.content().orElseThrow().subject().reference())
                .toList();
    }

    private long request(String kind, String content, String state, int daysAgo) {
        books.asRoot()
                .sql(
                        "INSERT INTO operation_request (kind, content_hash, description, requested_by, requested_at, state)"
                                + " VALUES (?, UNHEX(SHA2(?, 256)), ?, 'test', UTC_TIMESTAMP(6) - INTERVAL ? DAY, ?)")
                .params(kind, content, content, daysAgo, state)
                .update();
        return books.asRoot()
                .sql("SELECT MAX(id) FROM operation_request")
                .query(Long.class)
                .single();
    }
}
