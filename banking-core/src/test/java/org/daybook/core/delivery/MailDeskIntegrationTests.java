package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.core.audit.AuditEntry;
import org.daybook.core.audit.AuditFilter;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.delivery.transport.ScriptedSmtpServer;
import org.daybook.core.delivery.transport.ScriptedSmtpServer.Stage;
import org.daybook.core.delivery.transport.TestTransports;
import org.daybook.core.security.Authority;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.statement.StatementIssued;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailDeskIntegrationTests {

    private static final Principal OTTO = Principal.staff("otto", Set.of(Role.OPERATIONS));

    private static MailBank bank;

    private MailDesk desk;

    @BeforeAll
    static void openBank() {
        bank = new MailBank();
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @BeforeEach
    void beginAnew() {
        bank.forget();
        desk = bank.bean(MailDesk.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OPERATIONS")
    void isClosedToEverybodyButOperations(Role role) {
        Principal other = Principal.staff("olga", Set.of(role));
        StatementIssued issued = bank.issue(bank.person());
        long id = bank.message(issued).id();
        List<Supplier<Object>> deeds = List.of(
                () -> desk.counts(OutboxFilter.all()),
                () -> desk.count(OutboxFilter.all()),
                () -> desk.page(OutboxFilter.all(), 0, 10),
                () -> desk.find(id),
                () -> desk.attempts(id),
                () -> desk.preview(id),
                () -> desk.resend(id));

        assertThat(deeds)
                .allSatisfy(deed -> assertThatThrownBy(() -> as(other, deed)).isInstanceOf(NotPermitted.class));
    }

    @Test
    void resendsARefusedMessageAndSaysWhoDidIt() {
        StatementIssued issued = bank.issue(bank.person());
        long id = bank.message(issued).id();
        refuse();

        ResendOutcome outcome = as(OTTO, () -> desk.resend(id));

        assertThat(outcome).isEqualTo(new ResendOutcome.Queued());
        assertThat(bank.message(issued).state()).isEqualTo(MessageState.NEW);
        assertThat(bank.message(issued).resentBy()).isEqualTo("otto");
        AuditEntry entry = trail(id).getFirst();
        assertThat(entry.actor().name()).isEqualTo("otto");
        assertThat(entry.content().orElseThrow().action()).isEqualTo("MESSAGE_RESENT");
        assertThat(entry.content().orElseThrow().details().values()).containsEntry("before", "REFUSED");
    }

    @Test
    void auditsNoRefusal() {
        StatementIssued issued = bank.issue(bank.person());
        long id = bank.message(issued).id();

        ResendOutcome waiting = as(OTTO, () -> desk.resend(id));
        ResendOutcome unknown = as(OTTO, () -> desk.resend(id + 1));

        assertThat(waiting).isEqualTo(new ResendOutcome.NotResendable(MessageState.NEW));
        assertThat(waiting.sentence()).isEqualTo("The message is in the queue already.");
        assertThat(unknown).isEqualTo(new ResendOutcome.MessageUnknown());
        assertThat(trail(id)).isEmpty();
        assertThat(trail(id + 1)).isEmpty();
    }

    private static void refuse() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            server.at(Stage.RCPT, "550 5.1.1 no such mailbox");
            bank.send(TestTransports.smtp(server.port()));
        }
    }

    private static List<AuditEntry> trail(long message) {
        return as(Principal.staff("reader", Set.of(Role.ADMINISTRATOR)), () -> bank.bean(AuditTrail.class)
                .search(AuditFilter.ALL.on(Long.toString(message)), 0, 10));
    }

    private static <T> T as(Principal who, Supplier<T> deed) {
        return bank.bean(Authority.class).actingAs(who, deed);
    }
}
