package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.customer.CustomerForms.EVA;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.core.credential.CodeCheck;
import org.daybook.core.credential.CredentialDesk;
import org.daybook.core.credential.Credentials;
import org.daybook.core.credential.SecretChange;
import org.daybook.core.credential.SecretKind;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerForms;
import org.daybook.core.customer.Registration;
import org.daybook.core.delivery.transport.TestTransports;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers are told of themselves and their PINs, as it arrives. */
class CustomerLettersIntegrationTests {

    private static final Principal TINA = Principal.staff("tina", Set.of(Role.TELLER));
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{3}) ([0-9]{3})\\b(?= *\r?\n)");

    private static MailBank bank;
    private static int customers;

    @TempDir
    private Path folder;

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
        bank.transport().to(TestTransports.maildir(folder));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Welcome to Daybook Bank       | Confirm your e-mail address           | Your code for a new PIN      | A new PIN holds for you",
                "de | Willkommen bei Daybook Bank   | Bestätigen Sie Ihre E-Mail-Adresse    | Ihr Code für eine neue PIN   | Für Sie gilt eine neue PIN",
                "cs | Vítejte v bance Daybook Bank  | Potvrďte svou e-mailovou adresu       | Váš kód pro nový PIN         | Platí pro vás nový PIN"
            })
    void speaksTheCustomersLanguageFromTheFirstDayOn(
            String language, String welcome, String confirm, String reset, String changed) throws Exception {
        CustomerForms form = next().reading(language);
        String reference = register(form);
        bank.send();

        Mail greeting = mail(welcome);
        Mail proof = mail(confirm);
        assertThat(as(() -> desk().proveEmail(reference, code(proof)))).isEqualTo(new CodeCheck.Right());
        as(() -> desk().askForReset(SecretKind.PIN, reference));
        bank.send();
        Mail code = mail(reset);
        assertThat(as(() -> desk().reset(SecretKind.PIN, reference, code(code), "7391", "7391")))
                .isEqualTo(new SecretChange.Changed());
        bank.send();

        assertThat(List.of(greeting, proof, code, mail(changed))).allSatisfy(letter -> {
            assertThat(letter.to()).isEqualTo(form.email());
            assertThat(letter.subject()).doesNotContainPattern("[0-9]{3}");
            assertThat(letter.text())
                    .contains("Daybook Bank", "+420 200 000 100")
                    .doesNotContain("{", reference, "7391");
            assertThat(letter.html())
                    .contains("<html lang=\"" + language)
                    .doesNotContain("{{", reference)
                    .doesNotContainPattern("(?i)<(img|link|script|iframe|a|form)\\b")
                    .doesNotContainPattern("(?i)https?:|src=|href=");
        });
        assertThat(proof.html())
                .contains(code(proof).substring(0, 3) + " " + code(proof).substring(3));
        assertThat(bank.counts()).isEqualTo(java.util.Map.of(MessageState.ACCEPTED, 4L));
    }

    /** Whoever may read customers' mail at the bank may not use their codes. */
    @Test
    void previewHidesTheCode() throws Exception {
        register(next());
        OutboxMessage message = only(MessageKind.CODE);
        MessagePreview.Written preview = (MessagePreview.Written)
                bank.bean(Outbox.class).preview(message.id()).orElseThrow();
        bank.send();

        String code = code(mail("Potvrďte svou e-mailovou adresu"));
        String written = code.substring(0, 3) + " " + code.substring(3);
        assertThat(preview.text()).contains("Kód: ••• •••").doesNotContain(written);
        assertThat(preview.html()).contains("••• •••").doesNotContain(written);
        assertThat(preview.attachmentName()).isEmpty();
    }

    @Test
    void codeThatIsOverIsNotSentAndTroublesNobody() {
        String reference = register(next());
        OutboxMessage first = only(MessageKind.CODE);
        as(() -> desk().askToProveEmail(reference));
        bank.clock().pass(Duration.ofHours(25));
        String other = register(next());

        bank.send();

        assertThat(other).isNotEqualTo(reference);
        assertThat(bank.counts()).isEqualTo(java.util.Map.of(MessageState.ACCEPTED, 3L, MessageState.LAPSED, 2L));
        assertThat(bank.bean(Outbox.class).count(OutboxFilter.all().in(OutboxFilter.EXCEPTIONS)))
                .isZero();
        assertThat(bank.bean(Outbox.class).find(first.id()).orElseThrow().reason())
                .isEqualTo("the code is used, replaced or too old");
        assertThat(bank.bean(Outbox.class).resend(first.id(), "test").sentence())
                .isEqualTo("What this message was to bring is over; ask for it again.");
    }

    @Test
    void noticeOfANewPinWaitsUntilAnAddressIsProved() throws Exception {
        CustomerForms form = next().reading("en");
        String reference = register(form);
        setPin(reference);
        bank.send();
        OutboxMessage notice = only(MessageKind.PIN_CHANGED);
        assertThat(notice.state()).isEqualTo(MessageState.NEW);
        assertThat(notice.reason()).isEqualTo("the e-mail address on file has not been proved yet");

        String code = code(mail("Confirm your e-mail address"));
        as(() -> desk().proveEmail(reference, code));
        bank.clock().pass(Duration.ofHours(1));
        bank.send();

        assertThat(mail("A new PIN holds for you").to()).isEqualTo(form.email());
    }

    /** Who takes over an account by another address is given away to the one before. */
    @Test
    void noticeGoesToTheAddressThatWasProvedLast() throws Exception {
        CustomerForms form = next().reading("en");
        String reference = register(form);
        bank.send();
        String code = code(mail("Confirm your e-mail address"));
        as(() -> desk().proveEmail(reference, code));
        setPin(reference);
        CustomerForms thief = form.withEmail("thief@mailbox.example");

        as(() -> bank.bean(CustomerDesk.class)
                .change(
                        reference,
                        bank.bean(CustomerDesk.class)
                                .find(reference)
                                .orElseThrow()
                                .version(),
                        thief.form()));
        bank.send();

        assertThat(mail("A new PIN holds for you").to()).isEqualTo(form.email());
    }

    @Test
    void nobodyWithoutAnAddressIsWrittenTo() {
        String reference = register(next().withEmail("").onPaper());

        setPin(reference);

        assertThat(bank.counts()).isEmpty();
    }

    @Test
    void hostileNameIsOnlyAName() throws Exception {
        String name = "<script>alert(1)</script> \"a\" <b@c.example>, d";
        register(next().reading("en").named(name));
        bank.send();

        Mail welcome = mail("Welcome to Daybook Bank");
        assertThat(welcome.name()).isEqualTo(name);
        assertThat(welcome.html()).doesNotContain("script");
    }

    private static CustomerForms next() {
        int number = ++customers;
        return EVA.named("Eva Nováková-" + number).withEmail("eva." + number + "@mailbox.example");
    }

    private static String register(CustomerForms form) {
        return ((Registration.Registered) as(() -> bank.bean(CustomerDesk.class).register(form.form()))).reference();
    }

    private static void setPin(String reference) {
        assertThat(bank.bean(Credentials.class).set(TINA.actor(), SecretKind.PIN, reference, "7391", "7391"))
                .isEqualTo(new SecretChange.Changed());
    }

    private static CredentialDesk desk() {
        return bank.bean(CredentialDesk.class);
    }

    private static <T> T as(Supplier<T> work) {
        return bank.bean(Authority.class).actingAs(TINA, work);
    }

    private static OutboxMessage only(MessageKind kind) {
        return bank.bean(Outbox.class).find(OutboxFilter.all(), 0, 100).stream()
                .filter(message -> message.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String code(Mail mail) {
        Matcher code = CODE.matcher(mail.text());
        assertThat(code.find()).as(mail.text()).isTrue();
        return code.group(1) + code.group(2);
    }

    /** A letter as it lies in the folder. */
    private record Mail(String to, String name, String subject, String text, String html) {}

    private Mail mail(String subject) throws Exception {
        try (var files = Files.list(folder.resolve("new"))) {
            for (Path file : files.toList()) {
                Mail mail = read(file);
                if (mail.subject().equals(subject)) {
                    return mail;
                }
            }
        }
        throw new AssertionError("No letter \"" + subject + "\"");
    }

    private static Mail read(Path file) throws Exception {
        try (InputStream content = Files.newInputStream(file)) {
            MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()), content);
            MimeMultipart parts = (MimeMultipart) mime.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getCount()).isEqualTo(2);
            InternetAddress to = (InternetAddress) mime.getAllRecipients()[0];
            return new Mail(
                    to.getAddress(),
                    to.getPersonal(),
                    mime.getSubject(),
                    (String) parts.getBodyPart(0).getContent(),
                    (String) parts.getBodyPart(1).getContent());
        }
    }
}
