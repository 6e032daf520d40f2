package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.core.delivery.MailBank.Person;
import org.daybook.core.delivery.transport.ScriptedSmtpServer;
import org.daybook.core.delivery.transport.ScriptedSmtpServer.Stage;
import org.daybook.core.delivery.transport.TestTransports;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementIssued;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxIntegrationTests {

    private static MailBank bank;

    private Outbox outbox;

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
        outbox = bank.bean(Outbox.class);
    }

    private StatementIssued issuedInSilence() {
        return bank.statements(List.of(bank.person()), Set.of(StatementFormat.PDF))
                .getFirst();
    }

    @Test
    void writesAMessageInTheTransactionOfItsCause() {
        StatementIssued issued = issuedInSilence();

        bank.bean(TransactionTemplate.class).executeWithoutResult(status -> bank.publish(issued));

        OutboxMessage message = bank.message(issued);
        LocalDateTime now = LocalDateTime.ofInstant(TestClock.START, ZoneOffset.UTC);
        assertThat(message)
                .isEqualTo(new OutboxMessage(
                        message.id(),
                        "statement:" + issued.statementId(),
                        message.messageId(),
                        MessageKind.STATEMENT,
                        issued.statementId(),
                        issued.addressee(),
                        issued.accountReference(),
                        issued.requestId(),
                        MessageState.NEW,
                        null,
                        now,
                        now,
                        0,
                        0,
                        null,
                        null));
        assertThat(message.messageId()).matches("<statement\\.[0-9a-f]{32}@daybook-bank\\.example>");
    }

    @Test
    void leavesNoMessageIfThatTransactionIsRolledBack() {
        StatementIssued issued = issuedInSilence();

        bank.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            bank.publish(issued);
            assertThat(outbox.count(OutboxFilter.all())).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(outbox.count(OutboxFilter.all())).isZero();
    }

    @Test
    void refusesACauseOutsideATransaction() {
        StatementIssued issued = issuedInSilence();

        assertThatThrownBy(() -> bank.publish(issued)).isInstanceOf(IllegalTransactionStateException.class);

        assertThat(outbox.count(OutboxFilter.all())).isZero();
    }

    @Test
    void addsNoneForTheSameCauseWhateverBecameOfTheFirst() {
        StatementIssued issued = bank.issue(bank.person());
        TransactionTemplate transaction = bank.bean(TransactionTemplate.class);
        OutboxMessage first = bank.message(issued);

        transaction.executeWithoutResult(status -> bank.publish(issued));
        transaction.executeWithoutResult(status -> {
            bank.publish(issued);
            bank.publish(issued);
        });

        assertThat(outbox.find(OutboxFilter.all(), 0, 10)).containsExactly(first);
    }

    @Test
    void givesOneCauseTheSameMessageIdAndAnotherAnother() {
        List<StatementIssued> issued = bank.issue(bank.people(2));
        String first = bank.message(issued.getFirst()).messageId();

        assertThat(first).isNotEqualTo(bank.message(issued.getLast()).messageId());
        bank.asRoot().sql("DELETE FROM outbox_message").update();
        bank.bean(TransactionTemplate.class).executeWithoutResult(status -> bank.publish(issued.getFirst()));
        assertThat(bank.message(issued.getFirst()).messageId()).isEqualTo(first);
    }

    @Test
    void pagesAndCountsByStateAccountAndRequest() {
        List<StatementIssued> issued = bank.issue(bank.people(5));
        StatementIssued later = bank.issue(bank.person().withEmail(null));
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            bank.send(TestTransports.smtp(server.port()));
        }

        assertThat(bank.counts()).isEqualTo(Map.of(MessageState.ACCEPTED, 5L, MessageState.PARKED, 1L));
        assertThat(outbox.counts(OutboxFilter.all().ofRequest(later.requestId())))
                .isEqualTo(Map.of(MessageState.PARKED, 1L));
        assertThat(outbox.find(OutboxFilter.all().in(OutboxFilter.EXCEPTIONS), 0, 10))
                .extracting(OutboxMessage::accountReference, OutboxMessage::reason)
                .containsExactly(tuple(later.accountReference(), "no e-mail address on file"));
        assertThat(outbox.find(OutboxFilter.all().ofAccount("A00"), 1, 2))
                .extracting(OutboxMessage::accountReference)
                .containsExactly(issued.get(4).accountReference(), issued.get(3).accountReference());
        assertThat(outbox.count(OutboxFilter.all().ofAccount("A00"))).isEqualTo(6);
        assertThat(outbox.count(OutboxFilter.all().ofAccount("A____%"))).isZero();
    }

    @Test
    void parksWhoHasNoAddressAndSendsOnceThereIsOne() {
        Person person = bank.person().withEmail(null);
        StatementIssued issued = bank.issue(person);
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            assertThat(bank.send(TestTransports.smtp(server.port())).parked()).isEqualTo(1);

            assertThat(bank.message(issued).state()).isEqualTo(MessageState.PARKED);
            assertThat(bank.message(issued).reason()).isEqualTo("no e-mail address on file");
            assertThat(bank.attempts(issued).getFirst().outcome()).isEqualTo(AttemptOutcome.NOT_SENT);
            assertThat(outbox.preview(bank.message(issued).id()))
                    .contains(new MessagePreview.Unsendable("no e-mail address on file"));
            assertThat(server.commands()).isEmpty();
        }
    }

    /** The address is good for notices; statements go by post. */
    @Test
    void leavesStatementsOnPaperToBePrinted() {
        Person onPaper = bank.person();
        StatementIssued issued = bank.issue(onPaper);
        StatementIssued mailed = bank.issue(bank.person());
        assertThat(bank.asRoot()
                        .sql("UPDATE customer_version v JOIN customer c ON c.id = v.customer_id SET v.paperless = FALSE"
                                + " WHERE c.reference = ?")
                        .param(onPaper.reference())
                        .update())
                .isEqualTo(1);
        String toBePrinted = "to be printed: the customer wants statements on paper";
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            assertThat(bank.send(TestTransports.smtp(server.port())).parked()).isEqualTo(1);

            assertThat(bank.message(mailed).state()).isEqualTo(MessageState.ACCEPTED);
            assertThat(bank.message(issued).state()).isEqualTo(MessageState.PARKED);
            assertThat(bank.message(issued).reason()).isEqualTo(toBePrinted);
            assertThat(outbox.preview(bank.message(issued).id())).contains(new MessagePreview.Unsendable(toBePrinted));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@b@c.example",
                "a b@c.example",
                "a@c.example\r\nRCPT TO:<x@y.example>",
                "<a@c.example>,b@c.example",
                "jána@c.example",
                "a@",
                "@c.example",
                "a@-.example."
            })
    void parksWhoseAddressNoServerCouldUse(String address) {
        StatementIssued issued = bank.issue(bank.person().withEmail(address));
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            bank.send(TestTransports.smtp(server.port()));

            assertThat(bank.message(issued).reason()).isEqualTo("the e-mail address on file cannot be used");
            assertThat(server.commands()).isEmpty();
        }
    }

    @Test
    void parksAStatementWithoutPdf() {
        StatementIssued issued = bank.statements(List.of(bank.person()), Set.of(StatementFormat.XLSX))
                .getFirst();
        bank.bean(TransactionTemplate.class).executeWithoutResult(status -> bank.publish(issued));
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            bank.send(TestTransports.smtp(server.port()));
        }

        assertThat(bank.message(issued).reason()).isEqualTo("the statement was not made as PDF");
    }

    @Test
    void resendsWhatNeedsSomebodyAndNothingElse() {
        StatementIssued issued = bank.issue(bank.person());
        long id = bank.message(issued).id();
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            server.at(Stage.RCPT, "550 5.1.1 no such mailbox");

            assertThat(outbox.resend(id, "novak")).isEqualTo(new ResendOutcome.NotResendable(MessageState.NEW));
            bank.send(TestTransports.smtp(server.port()));
            bank.clock().pass(Duration.ofHours(1));
            assertThat(outbox.resend(id, "novak")).isEqualTo(new ResendOutcome.Queued());

            OutboxMessage queued = bank.message(issued);
            assertThat(queued.state()).isEqualTo(MessageState.NEW);
            assertThat(queued.reason()).isNull();
            assertThat(queued.resentBy()).isEqualTo("novak");
            assertThat(queued.nextAttemptAt()).isEqualTo(queued.resentAt());
            assertThat(bank.bean(MailBank.Events.class).heard())
                    .containsExactly(new MessageResent(id, MessageState.REFUSED, "novak"));
            server.well();
            bank.send(TestTransports.smtp(server.port()));
            assertThat(outbox.resend(id, "novak")).isEqualTo(new ResendOutcome.NotResendable(MessageState.ACCEPTED));
            assertThat(outbox.resend(id + 1, "novak")).isEqualTo(new ResendOutcome.MessageUnknown());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM outbox_message",
                "DELETE FROM outbox_attempt",
                "UPDATE outbox_message SET natural_key = 'statement:0'",
                "UPDATE outbox_message SET message_id = '<a@b>'",
                "UPDATE outbox_message SET customer_id = 1",
                "UPDATE outbox_attempt SET started_at = NOW()",
                "TRUNCATE outbox_attempt"
            })
    void givesTheRunTimeUserNoRightToForget(String sql) {
        bank.issue(bank.person());

        assertThatThrownBy(() -> bank.bean(JdbcClient.class).sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("denied");
    }
}
