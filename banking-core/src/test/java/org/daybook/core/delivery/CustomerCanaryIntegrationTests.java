package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.customer.CustomerForms.EVA;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.daybook.core.account.MandateDesk;
import org.daybook.core.account.MandateScope;
import org.daybook.core.credential.CodeRequest;
import org.daybook.core.credential.CredentialDesk;
import org.daybook.core.credential.Credentials;
import org.daybook.core.credential.IssuedCodes;
import org.daybook.core.credential.SecretChange;
import org.daybook.core.credential.SecretKind;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerForms;
import org.daybook.core.customer.Registration;
import org.daybook.core.delivery.transport.ScriptedSmtpServer;
import org.daybook.core.delivery.transport.ScriptedSmtpServer.Stage;
import org.daybook.core.delivery.transport.TestTransports;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A customer who would be noticed, with whom everything is done that can be done, well and badly: nothing of her is left in a
 * log, in what an exception says, or in the clear in a table but for her name among customers.
 */
class CustomerCanaryIntegrationTests {

    private static final Principal TINA = Principal.staff("tina", Set.of(Role.TELLER));
    private static final String PIN = "830174";
    private static final String OTHER_PIN = "615092";
    private static final String PASSWORD = "zaunkoenigin-im-winter";
    private static final CustomerForms CANARY = EVA.named("Piepsinde Kanarienvogel")
            .born(LocalDate.of(1957, 11, 23))
            .withEmail("piepsi.kanari@voliere.example")
            .withPhone("+420 799 313 373")
            .livingAt("Vogelbauergasse 93", "87655", "Federstadt", "AT")
            .reading("de");

    private static final List<String> NAME = List.of("piepsinde", "kanarienvogel");
    private static final List<String> REST = List.of(
            "piepsi.kanari",
            "voliere",
            "entflogen",
            "1957-11-23",
            "23.11.1957",
            "799 313",
            "799313",
            "313373",
            "vogelbauer",
            "87655",
            "federstadt",
            PIN,
            OTHER_PIN,
            PASSWORD);

    private MailBank bank;
    private ScriptedSmtpServer server;
    private final List<String> codes = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Appender<ILoggingEvent>> others = new ArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<LogRecord> javaLog = new ArrayList<>();
    private final Handler javaHandler = new Handler() {
        @Override
        public synchronized void publish(LogRecord record) {
            javaLog.add(record);
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void openBank() {
        bank = new MailBank();
        server = new ScriptedSmtpServer();
        bank.transport().to(TestTransports.smtp(server.port()));
        // Not before: a context that starts takes foreign appenders away.
        ((Logger) LoggerFactory.getLogger("org.daybook")).setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
        java.util.logging.Logger.getLogger("").addHandler(javaHandler);
    }

    @AfterEach
    void closeBank() {
        java.util.logging.Logger.getLogger("").removeHandler(javaHandler);
        root.detachAppender(log);
        others.forEach(root::addAppender);
        ((Logger) LoggerFactory.getLogger("org.daybook")).setLevel(null);
        server.close();
        bank.close();
    }

    @Test
    void leavesNothingOfACustomerAnywhere() throws Exception {
        String reference = register();
        changeAndFind(reference);
        useAndForgetThePin(reference);
        failAtTheMailServer(reference);
        failInTheDatabase(reference);
        failWithoutTheKeys(reference);

        assertThat(codes).hasSizeGreaterThan(4).allMatch(code -> code.matches("[0-9]{6}"));
        assertThat(said).hasSizeGreaterThan(20).allSatisfy(text -> isClean(text, true));
        assertThat(log.list).isNotEmpty().allSatisfy(event -> {
            isClean(event.getFormattedMessage(), true);
            isClean(ThrowableProxyUtil.asString(event.getThrowableProxy()), true);
        });
        assertThat(javaLog).allSatisfy(entry -> isClean(entry.getMessage() + " " + entry.getThrown(), true));
        tablesAreClean();
    }

    /** The ears hear what this test is about, or the test above would prove nothing. */
    @Test
    void wouldHearIt() {
        // Into this test's own ear alone: the log of the whole run is looked through as well.
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.remove(log);
        others.forEach(root::detachAppender);
        LoggerFactory.getLogger("org.daybook.core.customer.CustomerDesk")
                .trace("Called {}", CANARY.form().name());
        LoggerFactory.getLogger("some.library").warn("broken", new IllegalStateException(new RuntimeException(PIN)));
        codes.add("424242");

        assertThat(log.list)
                .anyMatch(event -> !clean(event.getFormattedMessage(), true))
                .anyMatch(event -> !clean(ThrowableProxyUtil.asString(event.getThrowableProxy()), true));
        assertThat(List.of("Code 424242.", "424 242", CANARY.form().phone(), CANARY.toString(), "x " + PASSWORD))
                .noneMatch(text -> clean(text, true));
        assertThat(clean("Piepsinde", true)).isFalse();
        assertThat(clean("Piepsinde", false)).isTrue();
        assertThat(clean("14242421", true)).isTrue();
    }

    private String register() {
        say(as(() -> customers().register(CANARY.named("").form())));
        say(as(() ->
                customers().register(CANARY.withEmail("piepsi.kanari@voliere").form())));
        Registration registered = as(() -> customers().register(CANARY.form()));
        say(registered);
        noteCode();
        say(as(() -> customers().register(CANARY.form())));
        thrown(() -> customers().register(CANARY.form()));
        return ((Registration.Registered) registered).reference();
    }

    private void changeAndFind(String reference) {
        CustomerFile file = as(() -> customers().find(reference)).orElseThrow();
        say(file);
        say(file.form());
        say(as(() -> credentials().proveEmail(reference, "000 000")));
        say(as(() -> credentials().proveEmail(reference, codes.getLast())));
        say(as(() -> credentials().askToProveEmail(reference)));
        say(as(() ->
                customers().change(reference, file.version(), CANARY.named("x").form())));
        CustomerFile now = as(() -> customers().find(reference)).orElseThrow();
        say(as(() -> customers()
                .change(reference, now.version(), CANARY.withPhone("").form())));
        say(as(() -> customers().change(reference, now.version(), CANARY.form())));
        CustomerFile then = as(() -> customers().find(reference)).orElseThrow();
        say(as(() -> customers()
                .change(
                        reference,
                        then.version(),
                        CANARY.withEmail("entflogen@voliere.example").form())));
        noteCode();
        say(as(() -> customers().search("Kanarienvogel", 0, 10)));
        say(as(() -> customers().search("entflogen@voliere.example", 0, 10)));
        say(as(() -> customers().history(reference)));
        MandateDesk mandates = bank.bean(MandateDesk.class);
        say(as(() ->
                mandates.grant("nobody's", reference, MandateScope.VIEW, MailBank.FEBRUARY.from(), Optional.empty())));
        say(as(() -> mandates.ofCustomer("Piepsinde Kanarienvogel")));
    }

    private void useAndForgetThePin(String reference) {
        say(channel().set(TINA.actor(), SecretKind.PIN, reference, PIN, OTHER_PIN));
        say(channel().set(TINA.actor(), SecretKind.PIN, reference, "571123", "571123"));
        say(channel().set(TINA.actor(), SecretKind.PIN, reference, PIN, PIN));
        say(channel().set(TINA.actor(), SecretKind.PASSWORD, reference, PASSWORD, PASSWORD));
        say(as(() -> credentials().authenticate(SecretKind.PASSWORD, reference, PASSWORD)));
        say(as(() -> credentials().authenticate(SecretKind.PIN, reference, PIN)));
        say(as(() -> credentials().authenticate(SecretKind.PIN, "Piepsinde Kanarienvogel", PIN)));
        // Somebody keys the PIN where the customer's number belongs.
        say(as(() -> credentials().authenticate(SecretKind.PIN, PIN, reference)));
        say(as(() -> credentials().change(SecretKind.PIN, reference, OTHER_PIN, "4096", "4096")));
        say(as(() -> credentials().change(SecretKind.PIN, reference, PIN, OTHER_PIN, OTHER_PIN)));
        for (int i = 0; i < 4; i++) {
            say(as(() -> credentials().authenticate(SecretKind.PIN, reference, PIN)));
        }
        say(as(() -> credentials().standing(SecretKind.PIN, reference)));
        CodeRequest sent = as(() -> credentials().askForReset(SecretKind.PIN, reference));
        say(sent);
        noteCode();
        say(as(() -> credentials().reset(SecretKind.PIN, reference, "000000", PIN, PIN)));
        SecretChange reset = as(() -> credentials().reset(SecretKind.PIN, reference, codes.getLast(), PIN, PIN));
        assertThat(reset).isEqualTo(new SecretChange.Changed());
        say(reset);
        for (int i = 0; i < 6; i++) {
            say(as(() -> credentials().askForReset(SecretKind.PIN, reference)));
            noteCode();
        }
    }

    private void failAtTheMailServer(String reference) {
        for (Stage stage : List.of(Stage.RCPT, Stage.DATA, Stage.CONTENT)) {
            for (String code : List.of("450", "550")) {
                bank.clock().pass(Duration.ofHours(2));
                as(() -> credentials().askForReset(SecretKind.PIN, reference));
                noteCode();
                server.well().at(stage, code + " <piepsi.kanari@voliere.example>: Piepsinde Kanarienvogel");
                bank.send();
            }
        }
        server.well();
        bank.clock().pass(Duration.ofDays(1));
        bank.send();
        for (OutboxMessage message : bank.bean(Outbox.class).find(OutboxFilter.all(), 0, 100)) {
            say(message);
            say(bank.bean(Outbox.class).attempts(message.id()));
        }
    }

    /** The database refuses what it is given: its words, and the framework's around them, go to a log as a whole. */
    private void failInTheDatabase(String reference) {
        CustomerFile file = as(() -> customers().find(reference)).orElseThrow();
        bank.asRoot().sql("""
                        CREATE TRIGGER customer_version_is_refused BEFORE INSERT ON customer_version FOR EACH ROW
                        SIGNAL SQLSTATE '23000' SET MESSAGE_TEXT = 'refused'""").update();
        thrown(() -> as(() ->
                customers().change(reference, file.version(), CANARY.onPaper().form())));
        thrown(() -> as(() ->
                customers().register(CANARY.born(LocalDate.of(1957, 11, 24)).form())));
    }

    private void failWithoutTheKeys(String reference) {
        bank.asRoot().sql("UPDATE customer_version SET key_id = 'lost'").update();
        thrown(() -> as(() -> customers().find(reference)));
        thrown(() -> as(() -> credentials().askForReset(SecretKind.PIN, reference)));
        bank.send();
    }

    private void noteCode() {
        long id = bank.asRoot()
                .sql("SELECT MAX(id) FROM one_time_code")
                .query(Long.class)
                .single();
        bank.bean(IssuedCodes.class).toSend(id).ifPresent(code -> {
            codes.add(code.code());
            say(code);
        });
    }

    /** What a programmer might log without a thought. */
    private void say(Object outcome) {
        said.add(outcome.toString());
    }

    private void thrown(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LoggerFactory.getLogger("org.daybook.test").error("Failed", failed);
            return;
        }
        throw new AssertionError("It was to fail");
    }

    private void tablesAreClean() {
        List<String> tables = bank.asRoot()
                .sql("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        assertThat(tables).contains("customer_version", "one_time_code", "outbox_attempt", "audit_entry");
        for (String table : tables) {
            for (Map<String, Object> row :
                    bank.asRoot().sql("SELECT * FROM " + table).query().listOfRows()) {
                row.values().forEach(value -> assertThat(clean(text(value), !table.equals("customer_version")))
                        .as("a value in %s", table)
                        .isTrue());
            }
        }
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }

    private void isClean(String text, boolean ofTheName) {
        assertThat(clean(text, ofTheName)).as(text).isTrue();
    }

    private boolean clean(String text, boolean ofTheName) {
        String lower = String.valueOf(text).toLowerCase(Locale.ROOT);
        return REST.stream().noneMatch(lower::contains)
                && (!ofTheName || NAME.stream().noneMatch(lower::contains))
                && codes.stream().noneMatch(code -> Pattern.compile(
                                "(?<![0-9a-z.])" + code.substring(0, 3) + " ?" + code.substring(3) + "(?![0-9a-z])")
                        .matcher(lower)
                        .find());
    }

    private CustomerDesk customers() {
        return bank.bean(CustomerDesk.class);
    }

    private Credentials channel() {
        return bank.bean(Credentials.class);
    }

    private CredentialDesk credentials() {
        return bank.bean(CredentialDesk.class);
    }

    private <T> T as(Supplier<T> work) {
        return bank.bean(Authority.class).actingAs(TINA, work);
    }
}
