package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.core.delivery.MailBank.Person;
import org.daybook.core.delivery.SwitchableTransport.Moment;
import org.daybook.core.delivery.transport.ScriptedSmtpServer;
import org.daybook.core.delivery.transport.ScriptedSmtpServer.Stage;
import org.daybook.core.delivery.transport.TestTransports;
import org.daybook.core.statement.StatementIssued;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A customer who would be noticed, whose mail fares every way there is: nothing of her is left in a log or in the outbox. */
class MailCanaryIntegrationTests {

    private static final String LOCAL_PART = "kanarienvogel.77";
    private static final String EMAIL = LOCAL_PART + "@voliere.example";
    private static final String NAME = "Piepsinde Kanarienvogel";
    private static final List<String> CANARIES = List.of("kanarienvogel", "voliere", "piepsinde", "424217", "4,242.17");

    @TempDir
    private Path folder;

    private MailBank bank;
    private ScriptedSmtpServer server;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void openBank() {
        bank = new MailBank();
        server = new ScriptedSmtpServer();
        ((Logger) LoggerFactory.getLogger("org.daybook")).setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void closeBank() {
        root.detachAppender(log);
        ((Logger) LoggerFactory.getLogger("org.daybook")).setLevel(null);
        server.close();
        bank.close();
    }

    @Test
    void leavesNothingOfACustomerInLogsOrInTheOutbox() {
        Person canary = bank.person().named(NAME).withEmail(EMAIL);
        StatementIssued issued = bank.issue(canary);
        bank.asRoot()
                .sql("UPDATE ledger_account SET booked_balance_minor = 424217 WHERE id = 1")
                .update();
        bank.transport().to(TestTransports.smtp(server.port()));

        for (Stage stage : List.of(Stage.GREETING, Stage.EHLO, Stage.MAIL, Stage.RCPT, Stage.DATA, Stage.CONTENT)) {
            for (String code : List.of("421", "450", "550", "530")) {
                server.well().at(stage, code + " 5.1.1 <" + EMAIL + ">: " + LOCAL_PART + " (" + NAME + ")");
                sendOnce(issued);
            }
            for (String ending : List.of(ScriptedSmtpServer.HANG_UP, "nonsense " + EMAIL)) {
                server.well().at(stage, ending);
                sendOnce(issued);
            }
        }
        server.well();
        bank.transport().dieAt(Moment.AFTER_HAND_OVER);
        try {
            bank.send();
        } catch (SwitchableTransport.Killed killed) {
            bank.bean(Deliveries.class).takeOver();
        }
        requeue(issued);
        bank.send(TestTransports.maildir(folder));

        assertThat(bank.message(issued).state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(bank.attempts(issued)).hasSizeGreaterThan(30);
        assertThat(outbox()).isNotEmpty().allSatisfy(MailCanaryIntegrationTests::isClean);
        assertThat(log.list).allSatisfy(event -> {
            isClean(event.getFormattedMessage());
            isClean(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        });
    }

    /** The appender sees what this test is about, or the test above would prove nothing. */
    @Test
    void seesWhatIsLogged() {
        LoggerFactory.getLogger("org.daybook.core.delivery.transport.SmtpLine").debug("To {}", "nobody at all");

        assertThat(log.list).anyMatch(event -> event.getFormattedMessage().equals("To nobody at all"));
    }

    private void sendOnce(StatementIssued issued) {
        bank.clock().pass(Duration.ofDays(1));
        requeue(issued);
        bank.send();
    }

    private void requeue(StatementIssued issued) {
        bank.bean(Outbox.class).resend(bank.message(issued).id(), "test");
    }

    private List<String> outbox() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("outbox_message", "outbox_attempt")) {
            bank.asRoot().sql("SELECT * FROM " + table).query().listOfRows().forEach(row -> rows.add(row.toString()));
        }
        return rows;
    }

    private static void isClean(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        assertThat(CANARIES).noneMatch(lower::contains);
    }
}
