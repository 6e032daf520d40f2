package org.daybook.batch.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.batch.importing.ImportResult;
import org.daybook.batch.statements.StatementRuns;
import org.daybook.batch.statements.StatementsResult;
import org.daybook.batch.test.BatchBooks;
import org.daybook.batch.test.GeneratedBank;
import org.daybook.batch.test.TestRequester;
import org.daybook.core.delivery.SendingResult;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A request for all accounts of a bank, handed over to a real mail server: of a real bank, where its files lie beside the
 * repository ({@code -Ddaybook.shared-data=…} elsewhere), else of a generated one with as many accounts.
 */
class SmtpDeliveryJobTests {

    private static final int ACCOUNTS = 1_229;
    private static final StatementPeriod FEBRUARY =
            new StatementPeriod(LocalDate.of(1994, 2, 1), LocalDate.of(1994, 2, 28));
    private static final PrintStream OUT = System.out;

    @TempDir
    private Path folder;

    private GreenMail mail;
    private BatchBooks books;

    @BeforeEach
    void importBank() throws IOException {
        mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        books = BatchBooks.open(
                folder.resolve("home"),
                "daybook.mail.host=localhost",
                "daybook.mail.port=" + mail.getSmtp().getPort(),
                "daybook.mail.tls=off");
        assertThat(books.importFolder(bankFiles(), "0.10", TestRequester.patient()))
                .isInstanceOf(ImportResult.Imported.class);
    }

    private Path bankFiles() throws IOException {
        Path shared = Optional.ofNullable(System.getProperty("daybook.shared-data"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data"));
        Path berka = shared.resolve("berka");
        if (Files.isDirectory(berka)) {
            return berka;
        }
        OUT.println("SmtpDeliveryJobTests: in a generated bank; left out: berka, which does not lie in "
                + shared.toAbsolutePath());
        Path generated = Files.createDirectories(folder.resolve("generated"));
        GeneratedBank.of(ACCOUNTS, 2 * ACCOUNTS, 1).writeTo(generated);
        return generated;
    }

    @AfterEach
    void close() {
        books.close();
        mail.stop();
    }

    @Test
    void handsOverOneMessageForEachStatementOfARequestForAllAccounts() throws MessagingException {
        StatementOrder order =
                books.order(FEBRUARY, List.of(StatementFormat.PDF)).toBeMailed();

        assertThat(books.bean(StatementRuns.class).run(order, 2, TestRequester.patient()))
                .isInstanceOfSatisfying(StatementsResult.Made.class, made -> assertThat(made.statements())
                        .isEqualTo(ACCOUNTS));
        assertThat(books.count("outbox_message WHERE state = 'NEW'")).isEqualTo(ACCOUNTS);
        DeliveryResult delivered = books.bean(DeliveryRuns.class).run(TestRequester.patient());

        assertThat(delivered)
                .isEqualTo(new DeliveryResult.Tried(new SendingResult(ACCOUNTS, 0, 0, 0, 0, Optional.empty())));
        assertThat(books.count("outbox_message WHERE state = 'ACCEPTED'")).isEqualTo(ACCOUNTS);
        assertThat(received())
                .hasSize(ACCOUNTS)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(books.asRoot()
                        .sql("SELECT message_id FROM outbox_message")
                        .query(String.class)
                        .list());
        assertThat(books.home().resolve("mail")).doesNotExist();

        // Asked again, nobody is written to again.
        books.bean(StatementRuns.class).run(order, 2, TestRequester.patient());
        books.bean(DeliveryRuns.class).run(TestRequester.patient());

        assertThat(received()).hasSize(ACCOUNTS);
    }

    private List<String> received() throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        return ids;
    }
}
