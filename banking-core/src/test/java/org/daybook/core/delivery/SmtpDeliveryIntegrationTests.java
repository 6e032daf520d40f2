package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.delivery.transport.ScriptedSmtpServer.HANG_UP;
import static org.daybook.core.delivery.transport.ScriptedSmtpServer.SILENCE;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.delivery.transport.ScriptedSmtpServer;
import org.daybook.core.delivery.transport.ScriptedSmtpServer.Stage;
import org.daybook.core.delivery.transport.TestTransports;
import org.daybook.core.statement.StatementIssued;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpDeliveryIntegrationTests {

    private static MailBank bank;

    private ScriptedSmtpServer server;

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
        server = new ScriptedSmtpServer();
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    private SendingResult send() {
        return bank.send(TestTransports.smtp(server.port()));
    }

    @Test
    void saysHowManyItHasTriedAfterEach() {
        bank.issue(bank.people(25));
        bank.transport().to(TestTransports.smtp(server.port()));
        List<Long> progress = new ArrayList<>();

        SendingResult result = bank.bean(Deliveries.class).send(progress::add, () -> false);

        assertThat(result).isEqualTo(new SendingResult(25, 0, 0, 0, 0, Optional.empty()));
        assertThat(progress).hasSize(25).isSorted().endsWith(25L);
    }

    @Test
    void keepsTheServersAnswerAndTheAttempt() {
        StatementIssued issued = bank.issue(bank.person());

        send();

        assertThat(bank.attempts(issued))
                .containsExactly(
                        new DeliveryAttempt(1, "SMTP", now(), now(), AttemptOutcome.ACCEPTED, "250 2.0.0 taken"));
        assertThat(server.taken()).containsExactly(bank.message(issued).messageId());
    }

    @Test
    void triesAgainLaterWhatTheServerPutsOffAndParksItInTheEnd() {
        StatementIssued issued = bank.issue(bank.person());
        server.at(Stage.RCPT, "450 4.2.0 greylisted");
        List<Duration> waits = new ArrayList<>();

        for (OutboxMessage message = bank.message(issued);
                message.state() == MessageState.NEW;
                message = bank.message(issued)) {
            waits.add(Duration.between(now(), message.nextAttemptAt()));
            bank.clock().pass(waits.getLast().minusSeconds(waits.size() == 1 ? 0 : 1));
            if (waits.size() > 1) {
                assertThat(send().tried()).isZero();
                bank.clock().pass(Duration.ofSeconds(1));
            }
            assertThat(send().tried()).isEqualTo(1);
        }

        assertThat(waits)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(12));
        assertThat(bank.message(issued).state()).isEqualTo(MessageState.PARKED);
        assertThat(bank.message(issued).reason()).isEqualTo("put off 6 times, last: 450 4.2.0 greylisted");
        assertThat(bank.attempts(issued)).hasSize(6).allMatch(attempt -> attempt.outcome() == AttemptOutcome.PUT_OFF);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"MAIL", "RCPT", "DATA", "CONTENT"})
    void triesAgainLaterAtWhateverStageTheServerPutsOff(Stage stage) {
        StatementIssued issued = bank.issue(bank.person());
        server.at(stage, "451 4.3.0 not now");

        SendingResult result = send();

        assertThat(result).isEqualTo(new SendingResult(0, 1, 0, 0, 0, result.interrupted()));
        assertThat(result.interrupted()).isEmpty();
        assertThat(bank.message(issued).state()).isEqualTo(MessageState.NEW);
        assertThat(bank.message(issued).reason()).isEqualTo("451 4.3.0 not now");
        assertThat(bank.message(issued).setbacks()).isEqualTo(1);

        server.well();
        bank.clock().pass(Duration.ofMinutes(1));

        assertThat(send().accepted()).isEqualTo(1);
        assertThat(bank.message(issued).state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(bank.message(issued).reason()).isNull();
        assertThat(bank.message(issued).attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"RCPT", "DATA", "CONTENT"})
    void keepsWhyTheServerRefusesAndGoesOnWithTheNext(Stage stage) {
        StatementIssued refused = bank.issue(bank.person());
        server.at(stage, "550 5.1.1 no such mailbox");
        assertThat(send().refused()).isEqualTo(1);
        StatementIssued next = bank.issue(bank.person());
        server.well();

        assertThat(send().accepted()).isEqualTo(1);

        assertThat(bank.message(refused).state()).isEqualTo(MessageState.REFUSED);
        assertThat(bank.message(refused).reason()).isEqualTo("550 5.1.1 no such mailbox");
        assertThat(bank.attempts(refused).getFirst().outcome()).isEqualTo(AttemptOutcome.REFUSED);
        assertThat(bank.message(next).state()).isEqualTo(MessageState.ACCEPTED);
    }

    @Test
    void usesTheConnectionFurtherAfterARefusal() {
        bank.issue(bank.people(8));
        server.at(Stage.RCPT, "550 5.1.1 no such mailbox");

        assertThat(send().refused()).isEqualTo(8);

        assertThat(server.commands().stream().filter("EHLO"::equals)).hasSizeLessThanOrEqualTo(4);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void stopsTheBatchAndCountsNothingAgainstMessagesWhenTheConnectionIsRefused() {
        List<StatementIssued> issued = bank.issue(bank.people(20));
        int port = server.port();
        server.close();

        SendingResult result = send();

        assertThat(result.tried()).isZero();
        assertThat(result.interrupted().orElseThrow())
                .startsWith("The mail server localhost:" + port + " cannot be used: ")
                .contains("refused");
        assertThat(bank.counts()).isEqualTo(Map.of(MessageState.NEW, 20L));
        long tried = issued.stream()
                .filter(statement -> bank.message(statement).attempts() > 0)
                .count();
        assertThat(tried).isBetween(1L, 4L);
        assertThat(issued).allSatisfy(statement -> {
            OutboxMessage message = bank.message(statement);
            assertThat(message.setbacks()).isZero();
            assertThat(message.nextAttemptAt()).isEqualTo(message.attempts() == 0 ? now() : now().plusMinutes(1));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void knowsThatNothingWasSentIfTheServerHangsUpBeforeTheContent(Stage stage) {
        StatementIssued issued = bank.issue(bank.person());
        server.at(stage, HANG_UP);

        SendingResult result = send();

        assertThat(result.interrupted()).isPresent();
        assertThat(bank.message(issued).state()).isEqualTo(MessageState.NEW);
        assertThat(bank.message(issued).setbacks()).isZero();
        assertThat(bank.attempts(issued).getFirst().outcome()).isEqualTo(AttemptOutcome.UNREACHABLE);
        assertThat(server.taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"WITHIN_CONTENT", "CONTENT"})
    void doesNotKnowAfterADropOnceTheContentHasBegunAndDoesNotSendAgainByItself(Stage stage) {
        StatementIssued issued = bank.issue(bank.person());
        server.at(stage, HANG_UP);

        assertThat(send().unknown()).isEqualTo(1);

        assertThat(bank.message(issued).state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(bank.message(issued).reason()).startsWith("no answer after the content: ");
        server.well();
        bank.clock().pass(Duration.ofDays(30));
        assertThat(send().tried()).isZero();
        assertThat(bank.message(issued).attempts()).isEqualTo(1);
    }

    @Test
    void doesNotKnowAfterATimeOutAndSendsTheSameMessageIdWhenStaffResend() {
        StatementIssued issued = bank.issue(bank.person());
        server.at(Stage.CONTENT, SILENCE);
        assertThat(send().unknown()).isEqualTo(1);
        server.well();

        assertThat(bank.bean(Outbox.class).resend(bank.message(issued).id(), "operations"))
                .isEqualTo(new ResendOutcome.Queued());
        assertThat(send().accepted()).isEqualTo(1);

        String messageId = bank.message(issued).messageId();
        assertThat(server.taken()).containsExactly(messageId, messageId);
        assertThat(bank.attempts(issued))
                .extracting(DeliveryAttempt::outcome)
                .containsExactly(AttemptOutcome.UNKNOWN, AttemptOutcome.ACCEPTED);
    }

    @Test
    void takesANewConnectionWhenTheServerHasHadEnoughOfOne() {
        bank.issue(bank.people(25));
        server.closingAfter(3);

        SendingResult result = send();

        assertThat(result.accepted()).isEqualTo(25);
        assertThat(result.interrupted()).isEmpty();
        assertThat(server.taken()).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void goesOnWithAnotherConnectionWhenTheServerClosesOneWithItsAnswer() {
        bank.issue(bank.people(9));
        server.at(Stage.CONTENT, "421 4.3.2 not now, and goodbye");

        SendingResult result = send();

        assertThat(result).isEqualTo(new SendingResult(0, 9, 0, 0, 0, Optional.empty()));
        assertThat(server.commands().stream().filter("EHLO"::equals)).hasSize(9);
    }

    @Test
    void takesEveryYesForOne() {
        StatementIssued issued = bank.issue(bank.person());
        server.at(Stage.CONTENT, "251 2.0.0 taken and forwarded");

        assertThat(send().accepted()).isEqualTo(1);

        assertThat(bank.attempts(issued).getFirst().answer()).isEqualTo("251 2.0.0 taken and forwarded");
    }

    @ParameterizedTest
    @EnumSource(AboutUs.class)
    void stopsTheBatchWhenTheServerRefusesTheBankAndNotACustomer(AboutUs refusal) {
        bank.issue(bank.people(20));
        server.at(refusal.stage, refusal.answer);

        SendingResult result = send();

        assertThat(result.interrupted().orElseThrow()).contains(refusal.answer.substring(0, 3));
        assertThat(bank.counts()).isEqualTo(Map.of(MessageState.NEW, 20L));
    }

    enum AboutUs {
        BANNED(Stage.GREETING, "554 5.7.1 you are on a list"),
        LOGIN(Stage.RCPT, "530 5.7.0 authentication required"),
        SENDER(Stage.MAIL, "553 5.7.1 not your address"),
        CLOSING(Stage.RCPT, "421 4.3.2 shutting down");

        private final Stage stage;
        private final String answer;

        AboutUs(Stage stage, String answer) {
            this.stage = stage;
            this.answer = answer;
        }
    }

    @Test
    void stopsBetweenMessagesWhenAsked() {
        bank.issue(bank.people(20));
        bank.transport().to(TestTransports.smtp(server.port()));
        List<Long> progress = new ArrayList<>();

        SendingResult result = bank.bean(Deliveries.class).send(progress::add, () -> progress.size() >= 5);

        assertThat(result.interrupted()).isEmpty();
        assertThat(result.accepted()).isBetween(5L, 9L);
        assertThat(bank.counts())
                .isEqualTo(Map.of(MessageState.ACCEPTED, result.accepted(), MessageState.NEW, 20 - result.accepted()));
        assertThat(send().accepted()).isEqualTo(20 - result.accepted());
        assertThat(server.taken()).hasSize(20).doesNotHaveDuplicates();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(bank.clock().instant(), ZoneOffset.UTC);
    }
}
