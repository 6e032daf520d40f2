package org.daybook.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.daybook.core.audit.AuditFilter;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.closing.NightDesk;
import org.daybook.core.delivery.MailDesk;
import org.daybook.core.delivery.OutboxFilter;
import org.daybook.core.fraud.AlertDesk;
import org.daybook.core.fraud.AlertFilter;
import org.daybook.core.fraud.AlertId;
import org.daybook.core.fraud.AlertOutcome;
import org.daybook.core.security.Authority;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.ArchiveFilter;
import org.daybook.core.statement.ArchivedFile;
import org.daybook.core.statement.StatementDesk;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementPeriod;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what at the desks that serve staff, and what the trail keeps of it. */
class WorkDeskIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Set<Role> MAKE_STATEMENTS = Set.of(Role.VIEWER, Role.TELLER, Role.OPERATIONS, Role.ANALYST);
    private static final Set<Role> SEE_STATEMENTS =
            Set.of(Role.VIEWER, Role.TELLER, Role.OPERATIONS, Role.ANALYST, Role.AUDITOR);

    private static final ArchivedFile LOST =
            new ArchivedFile(StatementFormat.PDF, "lost.pdf", Sha256.of(new byte[0]), 0, "1");

    private static Books books;

    @BeforeAll
    static void open() {
        books = Books.open();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void serveWorkAndNightsToWhoMaySeeThem() {
        WorkDesk work = books.bean(WorkDesk.class);
        NightDesk nights = books.bean(NightDesk.class);
        Map<String, Desk> desks = new TreeMap<>();
        desks.put("work.page", new Desk(Set.of(Role.values()), () -> work.page(0, 1)));
        desks.put("work.count", new Desk(Set.of(Role.values()), work::count));
        desks.put("work.troubled", new Desk(Set.of(Role.values()), work::troubled));
        desks.put("work.load", new Desk(Set.of(Role.values()), work::load));
        desks.put("work.find", new Desk(Set.of(Role.values()), () -> work.find(0)));
        desks.put("work.executorAlive", new Desk(Set.of(Role.values()), work::executorAlive));
        desks.put("work.submit", new Desk(Set.of(Role.OPERATIONS), this::submit));
        desks.put("work.stop", new Desk(Set.of(Role.OPERATIONS), () -> work.stop(0)));
        desks.put("work.resume", new Desk(Set.of(Role.OPERATIONS), () -> work.resume(submit())));
        desks.put("nights.latest", new Desk(Set.of(Role.values()), nights::latest));
        desks.put("nights.missed", new Desk(Set.of(Role.values()), nights::missed));
        desks.put("nights.next", new Desk(Set.of(Role.values()), nights::next));

        assertThat(wrong(desks)).isEmpty();
    }

    @Test
    void serveStatementsToWhoMaySeeThem() {
        StatementDesk statements = books.bean(StatementDesk.class);
        StatementPeriod period = new StatementPeriod(DAY, DAY);
        Map<String, Desk> desks = new TreeMap<>();
        desks.put("statements.drawUp", new Desk(MAKE_STATEMENTS, () -> statements.drawUp("A1", period)));
        desks.put("statements.countLines", new Desk(MAKE_STATEMENTS, () -> statements.countLines("A1", period)));
        desks.put(
                "statements.draft",
                new Desk(MAKE_STATEMENTS, () -> statements.draft(period, List.of(), Set.of(StatementFormat.PDF))));
        desks.put("statements.archived", new Desk(SEE_STATEMENTS, () -> statements.archived(ArchiveFilter.ALL, 0, 1)));
        desks.put(
                "statements.countArchived",
                new Desk(SEE_STATEMENTS, () -> statements.countArchived(ArchiveFilter.ALL)));
        desks.put("statements.file", new Desk(SEE_STATEMENTS, () -> statements.file(LOST)));

        assertThat(wrong(desks)).isEmpty();
    }

    @Test
    void serveAlertsToAnalystsAlone() {
        AlertDesk alerts = books.bean(AlertDesk.class);
        Map<String, Desk> desks = new TreeMap<>();
        desks.put("alerts.count", new Desk(Set.of(Role.ANALYST), () -> alerts.count(AlertFilter.ALL)));
        desks.put("alerts.list", new Desk(Set.of(Role.ANALYST), () -> alerts.list(AlertFilter.ALL, 0, 1)));
        desks.put("alerts.find", new Desk(Set.of(Role.ANALYST), () -> alerts.find(new AlertId(1))));
        desks.put("alerts.evidence", new Desk(Set.of(Role.ANALYST), () -> alerts.evidence(new AlertId(1))));
        desks.put("alerts.drawing", new Desk(Set.of(Role.ANALYST), () -> alerts.drawing(new AlertId(1))));
        desks.put("alerts.analysts", new Desk(Set.of(Role.ANALYST), alerts::analysts));
        desks.put("alerts.assign", new Desk(Set.of(Role.ANALYST), () -> alerts.assign(new AlertId(1), 0, "ana")));
        desks.put(
                "alerts.close",
                new Desk(
                        Set.of(Role.ANALYST),
                        () -> alerts.close(new AlertId(1), 0, AlertOutcome.INCONCLUSIVE, "Seen.")));

        assertThat(wrong(desks)).isEmpty();
    }

    @Test
    void serveMailToOperationsAlone() {
        MailDesk mail = books.bean(MailDesk.class);
        Map<String, Desk> desks = new TreeMap<>();
        desks.put("mail.find", new Desk(Set.of(Role.OPERATIONS), () -> mail.find(1)));
        desks.put("mail.count", new Desk(Set.of(Role.OPERATIONS), () -> mail.count(OutboxFilter.all())));
        desks.put("mail.counts", new Desk(Set.of(Role.OPERATIONS), () -> mail.counts(OutboxFilter.all())));
        desks.put("mail.page", new Desk(Set.of(Role.OPERATIONS), () -> mail.page(OutboxFilter.all(), 0, 1)));
        desks.put("mail.attempts", new Desk(Set.of(Role.OPERATIONS), () -> mail.attempts(1)));
        desks.put("mail.preview", new Desk(Set.of(Role.OPERATIONS), () -> mail.preview(1)));
        desks.put("mail.resend", new Desk(Set.of(Role.OPERATIONS), () -> mail.resend(1)));

        assertThat(wrong(desks)).isEmpty();
    }

    /** Which desk serves which role though it should not, or does not though it should. */
    private static List<String> wrong(Map<String, Desk> desks) {
        List<String> wrong = new ArrayList<>();
        desks.forEach((name, desk) -> {
            for (Role role : Role.values()) {
                if (serves(role, desk) != desk.serves.contains(role)) {
                    wrong.add(name + " for " + role);
                }
            }
        });
        return wrong;
    }

    @Test
    void servesNobodyWithoutASignIn() {
        assertThatThrownBy(() -> books.bean(WorkDesk.class).count()).isInstanceOf(NotPermitted.class);
    }

    @Test
    void leavesWorkForAnExecutorAndAuditsIt() {
        long request = as(Role.OPERATIONS, this::submit);

        WorkView work =
                as(Role.VIEWER, () -> books.bean(WorkDesk.class).find(request).orElseThrow());
        assertThat(work.state()).isEqualTo(OperationState.NEW);
        assertThat(work.requestedBy()).isEqualTo("operations");
        assertThat(books.bean(Operations.class).waiting())
                .filteredOn(waiting -> waiting.id() == request)
                .singleElement()
                .satisfies(waiting -> assertThat(WorkParameters.read(waiting.kind(), waiting.parameters()))
                        .hasValue(new WorkParameters.Night(DAY)));
        as(Role.OPERATIONS, () -> {
            books.bean(WorkDesk.class).stop(request);
            return request;
        });
        assertThat(as(Role.VIEWER, () -> books.bean(WorkDesk.class)
                        .find(request)
                        .orElseThrow()
                        .state()))
                .isEqualTo(OperationState.STOPPED);
        assertThat(audited(request)).startsWith("WORK_STOP_REQUESTED", "WORK_REQUESTED");
    }

    private long submit() {
        return books.bean(WorkDesk.class).submit(Work.night(DAY));
    }

    private static List<String> audited(long request) {
        return as(Role.ADMINISTRATOR, () -> books.bean(AuditTrail.class)
                        .search(AuditFilter.ALL.on(Long.toString(request)), 0, 10))
                .stream()
                .flatMap(entry -> entry.content().stream())
                .map(content -> content.action())
                .toList();
    }

    private static boolean serves(Role role, Desk desk) {
        try {
            as(role, () -> {
                desk.asked.run();
                return Optional.empty();
            });
            return true;
        } catch (NotPermitted refused) {
            return false;
        }
    }

    private static <T> T as(Role role, Supplier<T> work) {
        return books.bean(Authority.class)
                .actingAs(Principal.staff(role.name().toLowerCase(Locale.ROOT), Set.of(role)), work);
    }

    /**
     * A method that serves people.
     *
     * @param serves the roles that it serves
     */
    private record Desk(Set<Role> serves, Runnable asked) {}
}
