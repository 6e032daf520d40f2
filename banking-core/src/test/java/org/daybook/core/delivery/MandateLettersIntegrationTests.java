package org.daybook.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.MandateDesk;
import org.daybook.core.account.MandateOutcome;
import org.daybook.core.account.MandateOutcome.Done;
import org.daybook.core.account.MandateScope;
import org.daybook.core.account.NewAccount;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.customer.Customer;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.customer.PostalAddress;
import org.daybook.core.delivery.transport.TestTransports;
import org.daybook.core.money.Money;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** What the holders of an account are told when somebody else is let in. */
class MandateLettersIntegrationTests {

    private static final Principal OTTO = Principal.staff("otto", Set.of(Role.OPERATIONS));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String FRIEND = "C-FRIEND";

    private static MailBank bank;
    private static int opened;

    @TempDir
    private Path folder;

    private String account;

    @BeforeAll
    static void openBank() {
        bank = new MailBank();
        register(FRIEND, "Filip Friend", "cs");
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @BeforeEach
    void openAccount() {
        bank.forget();
        bank.transport().to(TestTransports.maildir(folder));
        account = "M" + ++opened;
        register("C-" + account + "-en", "Eve Novak", "en");
        register("C-" + account + "-de", "Emil Neumann", "de");
        Map<String, CustomerId> ids =
                bank.bean(Customers.class).ids(List.of("C-" + account + "-en", "C-" + account + "-de"));
        bank.bean(Accounts.class)
                .open(List.of(new NewAccount(
                        account,
                        List.of(ids.get("C-" + account + "-en"), ids.get("C-" + account + "-de")),
                        "CHECKING",
                        DAY,
                        StatementCycle.MONTHLY,
                        Money.zero(Currency.getInstance("CZK")))));
    }

    @Test
    void eachHolderIsToldInTheirLanguage() throws Exception {
        long mandate = ((Done) grant()).mandate().id();
        bank.send();
        assertThat(as(() -> desk().end(mandate, DAY.plusDays(5)))).isInstanceOf(Done.class);
        bank.send();

        List<Mail> mails = mails();
        assertThat(mails)
                .extracting(mail -> mail.to() + ": " + mail.subject())
                .containsExactlyInAnyOrder(
                        mailbox() + "-en@mailbox.example: A mandate on an account of yours was granted",
                        mailbox() + "-de@mailbox.example: Für eines Ihrer Konten wurde eine Vollmacht erteilt",
                        mailbox() + "-en@mailbox.example: A mandate on an account of yours ends",
                        mailbox() + "-de@mailbox.example: Eine Vollmacht für eines Ihrer Konten endet");
        assertThat(mails).allSatisfy(mail -> assertThat(mail.text())
                .contains("Daybook Bank", "+420 200 000 100")
                .doesNotContain("{", account, FRIEND, "Friend"));
    }

    @Test
    void eachChangeIsToldOnce() {
        long mandate = ((Done) grant()).mandate().id();
        assertThat(grant()).isEqualTo(new MandateOutcome.Refused(MandateOutcome.Reason.MANDATE_THERE));
        as(() -> desk().end(mandate, DAY.plusDays(5)));
        as(() -> desk().end(mandate, DAY.plusDays(5)));
        as(() -> desk().end(mandate, DAY.plusDays(3)));

        assertThat(messages())
                .containsExactlyInAnyOrder(
                        MessageKind.MANDATE_GRANTED + " " + account,
                        MessageKind.MANDATE_GRANTED + " " + account,
                        MessageKind.MANDATE_ENDED + " " + account,
                        MessageKind.MANDATE_ENDED + " " + account,
                        MessageKind.MANDATE_ENDED + " " + account,
                        MessageKind.MANDATE_ENDED + " " + account);
    }

    @Test
    void whatIsNotGrantedIsNotTold() {
        bank.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            assertThat(grant()).isInstanceOf(Done.class);
            assertThat(messages()).hasSize(2);
            status.setRollbackOnly();
        });

        assertThat(messages()).isEmpty();
    }

    private String mailbox() {
        return "c-" + account.toLowerCase(Locale.ROOT);
    }

    private MandateOutcome grant() {
        return as(() -> desk().grant(account, FRIEND, MandateScope.ACT, DAY, Optional.empty()));
    }

    private static MandateDesk desk() {
        return bank.bean(MandateDesk.class);
    }

    private static <T> T as(Supplier<T> work) {
        return bank.bean(Authority.class).actingAs(OTTO, work);
    }

    private static List<String> messages() {
        return bank.bean(Outbox.class).find(OutboxFilter.all(), 0, 100).stream()
                .map(message -> message.kind() + " " + message.accountReference())
                .toList();
    }

    private static void register(String reference, String name, String language) {
        bank.bean(Customers.class)
                .register(
                        List.of(new Customer(
                                reference,
                                name,
                                null,
                                reference.toLowerCase(Locale.ROOT) + "@mailbox.example",
                                language,
                                null,
                                PostalAddress.UNKNOWN,
                                null)),
                        DAY.minusYears(1));
    }

    private record Mail(String to, String subject, String text) {}

    private List<Mail> mails() throws Exception {
        List<Mail> mails = new ArrayList<>();
        try (var files = Files.list(folder.resolve("new"))) {
            for (Path file : files.toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()), content);
                    MimeMultipart parts = (MimeMultipart) mime.getContent();
                    InternetAddress to = (InternetAddress) mime.getAllRecipients()[0];
                    mails.add(new Mail(to.getAddress(), mime.getSubject(), (String)
                            parts.getBodyPart(0).getContent()));
                }
            }
        }
        return mails;
    }
}
