package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.delivery.MailBank.Person;
import org.daybook.core.delivery.transport.TestTransports;
import org.daybook.core.statement.IssuedStatement;
import org.daybook.core.statement.IssuedStatements;
import org.daybook.core.statement.StatementArchive;
import org.daybook.core.statement.StatementIssued;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches the customer, read back from the file of the maildir. */
class StatementLetterIntegrationTests {

    private static MailBank bank;

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

    private MimeMessage mailed(StatementIssued issued) throws Exception {
        bank.send(TestTransports.maildir(folder));
        try (InputStream file = Files.newInputStream(folder.resolve("new")
                .resolve(TestTransports.fileName(bank.message(issued).messageId())))) {
            return new MimeMessage(Session.getInstance(new Properties()), file);
        }
    }

    private static BodyPart part(MimeMessage mail, int number) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(number);
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String)
                ((MimeMultipart) part(mail, 0).getContent()).getBodyPart(0).getContent();
    }

    /** With the line ends of the template; mail has its own. */
    private static String html(MimeMessage mail) throws Exception {
        MimeMultipart texts = (MimeMultipart) part(mail, 0).getContent();
        return ((String) texts.getBodyPart(1).getContent()).replace("\r\n", "\n");
    }

    @Test
    void comesFromTheBankToTheCustomerUnderItsOwnMessageId() throws Exception {
        Person person = bank.person().named("Žofie Řehořová").withEmail("zofie@Mailbox.Example");
        StatementIssued issued = bank.issue(person);

        MimeMessage mail = mailed(issued);

        assertThat(mail.getHeader("Message-ID"))
                .containsExactly(bank.message(issued).messageId());
        assertThat(mail.getFrom()[0]).hasToString("Daybook Bank <service@daybook-bank.example>");
        assertThat(mail.getReplyTo()[0]).hasToString("Daybook Bank <service@daybook-bank.example>");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Žofie Řehořová");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo("zofie@mailbox.example");
        assertThat(mail.getHeader("Date")).singleElement().asString().matches("Sat, 21 Nov 2026 19:0\\d:00 \\+0100");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        assertThat(part(mail, 0).getContentType()).startsWith("multipart/alternative");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Your account statement, 1 February 2026 to 28 February 2026 | statement_2026-02-01_2026-02-28.pdf",
                "de | Ihr Kontoauszug, 1. Februar 2026 bis 28. Februar 2026       | Kontoauszug_2026-02-01_2026-02-28.pdf",
                "cs | Výpis z vašeho účtu, 1. února 2026 až 28. února 2026        | vypis-z-uctu_2026-02-01_2026-02-28.pdf",
                "fr | Your account statement, 1 February 2026 to 28 February 2026 | statement_2026-02-01_2026-02-28.pdf"
            })
    void speaksTheCustomersLanguage(String language, String subject, String fileName) throws Exception {
        StatementIssued issued = bank.issue(bank.person().reading(language));

        MimeMessage mail = mailed(issued);

        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(part(mail, 1).getFileName()).isEqualTo(fileName);
        assertThat(text(mail)).contains(fileName);
        assertThat(html(mail)).contains(fileName).contains("<html lang=\"" + (language.equals("fr") ? "en" : language));
    }

    @Test
    void bringsThePdfOfTheArchiveByteForByte() throws Exception {
        StatementIssued issued = bank.issue(bank.person());
        IssuedStatement statement =
                bank.bean(IssuedStatements.class).find(issued.statementId()).orElseThrow();

        BodyPart file = part(mailed(issued), 1);

        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(file.getInputStream().readAllBytes())
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII))
                .isEqualTo(bank.bean(StatementArchive.class)
                        .resource(statement.pdf().orElseThrow())
                        .getContentAsByteArray());
    }

    @Test
    void masksTheAccountNumberAndTellsNoBalanceAndFetchesNothing() throws Exception {
        StatementIssued issued = bank.issue(bank.person());
        Account account =
                bank.bean(Accounts.class).byId(List.of(issued.accountId())).getFirst();

        MimeMessage mail = mailed(issued);

        String masked = "•••• " + account.number().substring(account.number().length() - 4);
        assertThat(List.of(text(mail), html(mail))).allSatisfy(body -> assertThat(body)
                .contains(masked)
                .contains("Daybook Bank")
                .contains("+420 200 000 100")
                .doesNotContain(account.number().substring(0, account.number().length() - 4))
                .doesNotContain(issued.accountReference())
                .doesNotContain("0.00", "0,00", "CZK"));
        assertThat(html(mail))
                .doesNotContainPattern("(?i)<(img|link|script|iframe|a|form|object|video)\\b")
                .doesNotContainPattern("(?i)https?:|url\\(|@import|src=|href=")
                .doesNotContain("{{");
    }

    @Test
    void namesTheNumberOfAStatementThatHasOne() throws Exception {
        StatementIssued issued = bank.issue(bank.person().reading("en"));
        StatementIssued numbered = bank.issue(bank.person().reading("en"));
        bank.asRoot()
                .sql("UPDATE statement SET number = 17 WHERE id = ?")
                .param(numbered.statementId())
                .update();

        assertThat(text(mailed(issued))).doesNotContain("Statement number");
        assertThat(text(mailed(numbered))).contains("Statement number: 17");
        assertThat(html(mailed(numbered))).contains(">Statement number</td>").contains(">17</td>");
    }

    @Test
    void givesHostileNamesNoPowerOverHeadersOrHtml() throws Exception {
        Person person = bank.person().named("Eve\r\nBcc: all@bank.example\r\n\r\n<b>\"x\"</b>");
        StatementIssued issued = bank.issue(person);

        MimeMessage mail = mailed(issued);

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo(person.email());
        assertThat(html(mail)).doesNotContain("Eve");
    }

    /** Whoever is suspected must not be tipped off: the same letter, whatever stands on the account. */
    @ParameterizedTest
    @ValueSource(strings = {"DEBITS", "CREDITS", "ALL"})
    void saysNothingOfAFreeze(String freeze) throws Exception {
        StatementIssued issued = bank.issue(bank.person());
        long id = bank.message(issued).id();
        MessagePreview free = bank.bean(Outbox.class).preview(id).orElseThrow();

        bank.asRoot().sql("""
                        UPDATE ledger_account SET freeze = ?
                        WHERE id = (SELECT ledger_account_id FROM account WHERE id = ?)""").params(freeze, issued.accountId()).update();

        assertThat(bank.bean(Outbox.class).preview(id)).contains(free);
        assertThat(free).isInstanceOf(MessagePreview.Written.class);
        assertThat(html(mailed(issued))).isEqualTo(((MessagePreview.Written) free).html());
    }

    @Test
    void showsStaffWhatTheCustomerReads() throws Exception {
        StatementIssued issued = bank.issue(bank.person());

        MessagePreview preview =
                bank.bean(Outbox.class).preview(bank.message(issued).id()).orElseThrow();

        MimeMessage mail = mailed(issued);
        MessagePreview.Written written = (MessagePreview.Written) preview;
        assertThat(written.subject()).isEqualTo(mail.getSubject());
        assertThat(written.text()).isEqualTo(text(mail));
        assertThat(written.html()).isEqualTo(html(mail));
        assertThat(written.attachmentName()).isEqualTo(part(mail, 1).getFileName());
        assertThat(written.attachmentBytes())
                .isEqualTo(part(mail, 1).getInputStream().readAllBytes().length);
        assertThat(written.toString()).doesNotContain("mailbox.example").doesNotContain("Ottokar");
    }

    @Test
    void parksALetterWhosePdfTheArchiveHasLost() throws Exception {
        StatementIssued issued = bank.issue(bank.person());
        IssuedStatement statement =
                bank.bean(IssuedStatements.class).find(issued.statementId()).orElseThrow();
        Files.delete(bank.bean(StatementArchive.class)
                .resource(statement.pdf().orElseThrow())
                .getFile()
                .toPath());

        SendingResult result = bank.send(TestTransports.maildir(folder));

        assertThat(result.parked()).isEqualTo(1);
        assertThat(bank.message(issued).reason()).isEqualTo("the statement's PDF is not in the archive");
        assertThat(bank.bean(Outbox.class).counts(OutboxFilter.all().ofRequest(issued.requestId())))
                .isEqualTo(Map.of(MessageState.PARKED, 1L));
    }

    @Test
    void parksALetterWhosePdfIsNotTheOneThatWasRegistered() throws Exception {
        StatementIssued issued = bank.issue(bank.person());
        Path pdf = bank.bean(StatementArchive.class)
                .resource(bank.bean(IssuedStatements.class)
                        .find(issued.statementId())
                        .flatMap(IssuedStatement::pdf)
                        .orElseThrow())
                .getFile()
                .toPath();
        byte[] altered = Files.readAllBytes(pdf);
        altered[altered.length / 2] ^= 1;
        Files.delete(pdf);
        Files.write(pdf, altered);

        assertThat(bank.send(TestTransports.maildir(folder)).parked()).isEqualTo(1);

        assertThat(bank.message(issued).reason()).isEqualTo("the statement's PDF is not the one that was registered");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    /** One row that was tampered with, or a missing key, must not keep everybody else's mail. */
    @Test
    void putsOffALetterWhoseAddressCannotBeReadAndGoesOn() {
        StatementIssued unreadable = bank.issue(bank.person());
        StatementIssued next = bank.issue(bank.person());
        bank.asRoot()
                .sql("UPDATE customer_version SET email_cipher = REVERSE(email_cipher) WHERE customer_id = ?")
                .param(unreadable.addressee().value())
                .update();

        SendingResult result = bank.send(TestTransports.maildir(folder));

        assertThat(result).isEqualTo(new SendingResult(1, 1, 0, 0, 0, Optional.empty()));
        assertThat(bank.message(next).state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(bank.message(unreadable).state()).isEqualTo(MessageState.NEW);
        assertThat(bank.message(unreadable).reason()).startsWith("Personal data (customer e-mail) cannot be read");
        assertThat(bank.attempts(unreadable).getFirst().outcome()).isEqualTo(AttemptOutcome.NOT_SENT);
        bank.asRoot()
                .sql("UPDATE customer_version SET email_cipher = REVERSE(email_cipher) WHERE customer_id = ?")
                .param(unreadable.addressee().value())
                .update();
        bank.bean(TestClock.class).pass(Duration.ofMinutes(1));
        assertThat(bank.send().accepted()).isEqualTo(1);
    }

    /** For looking at: one letter in each language, in target/letters. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "cs"})
    void isKeptToBeLookedAt(String language) throws Exception {
        StatementIssued issued = bank.issue(bank.person().reading(language));
        bank.asRoot()
                .sql("UPDATE statement SET number = 2 WHERE id = ?")
                .param(issued.statementId())
                .update();
        Path letters = Files.createDirectories(Path.of("target", "letters"));

        MimeMessage mail = mailed(issued);

        Files.writeString(letters.resolve(language + ".html"), html(mail));
        Files.writeString(letters.resolve(language + ".txt"), text(mail));
        Files.copy(
                folder.resolve("new")
                        .resolve(TestTransports.fileName(bank.message(issued).messageId())),
                letters.resolve(language + ".eml"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(letters.resolve(language + ".eml")).isNotEmptyFile();
    }
}
