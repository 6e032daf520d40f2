package org.daybook.core.delivery.letter;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.bank.Bank;
import org.daybook.core.customer.Contact;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.language.Wording;
import org.daybook.core.security.PersonalDataUnreadable;
import org.daybook.core.security.Sha256;
import org.daybook.core.statement.ArchivedFile;
import org.daybook.core.statement.IssuedStatement;
import org.daybook.core.statement.IssuedStatements;
import org.daybook.core.statement.StatementArchive;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/**
 * Writes the letter that brings a statement. It says which account and period it is about and nothing of what happened on the
 * account: no balance, no freeze, no name of anybody but the addressee. Who wants paper gets no letter by mail.
 */
@Component
public class StatementLetters {

    private static final String PAPER = "to be printed: the customer wants statements on paper";
    private static final String NO_ADDRESS = "no e-mail address on file";
    private static final String UNUSABLE_ADDRESS = "the e-mail address on file cannot be used";
    private static final String NO_PDF = "the statement was not made as PDF";
    private static final String PDF_ALTERED = "the statement's PDF is not the one that was registered";
    private static final String PDF_LOST = "the statement's PDF is not in the archive";

    private final IssuedStatements statements;
    private final StatementArchive archive;
    private final Accounts accounts;
    private final Customers customers;
    private final Bank bank;
    private final Clock clock;

    StatementLetters(
            IssuedStatements statements,
            StatementArchive archive,
            Accounts accounts,
            Customers customers,
            Bank bank,
            Clock clock) {
        this.statements = statements;
        this.archive = archive;
        this.accounts = accounts;
        this.customers = customers;
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * Writes the letter of a statement to a customer, from what is on file now.
     *
     * @param writtenAt UTC
     */
    public Draft write(long statementId, CustomerId customer, String messageId, LocalDateTime writtenAt) {
        Contact contact;
        try {
            contact = contact(customer);
        } catch (PersonalDataUnreadable keyMissing) {
            return new Draft.NotNow(String.valueOf(keyMissing.getMessage()));
        }
        if (!contact.paperless()) {
            return new Draft.Unsendable(PAPER);
        }
        String onFile = contact.email();
        if (onFile == null) {
            return new Draft.Unsendable(NO_ADDRESS);
        }
        Optional<String> email = EmailAddresses.usable(onFile);
        if (email.isEmpty()) {
            return new Draft.Unsendable(UNUSABLE_ADDRESS);
        }
        IssuedStatement statement = statements
                .find(statementId)
                .orElseThrow(() -> new IllegalStateException("No statement " + statementId + " in the register"));
        if (statement.pdf().isEmpty()) {
            return new Draft.Unsendable(NO_PDF);
        }
        ArchivedFile pdf = statement.pdf().get();
        if (!archive.holds(pdf)) {
            return new Draft.Unsendable(PDF_LOST);
        }
        byte[] content;
        try {
            content = archive.resource(pdf).getContentAsByteArray();
        } catch (IOException unreadable) {
            return new Draft.NotNow("the statement's PDF cannot be read from the archive");
        }
        if (!Sha256.of(content).equals(pdf.sha256())) {
            return new Draft.Unsendable(PDF_ALTERED);
        }
        Wording wording = Wording.forReader(Locale.of(contact.language()), bank.language());
        return new Draft.Written(letter(
                messageId, writtenAt, contact.name(), email.get(), wording, page(wording, statement, pdf), content));
    }

    private Letter letter(
            String messageId,
            LocalDateTime writtenAt,
            String name,
            String email,
            Wording wording,
            Page page,
            byte[] pdf) {
        return new Letter(
                messageId,
                ZonedDateTime.of(writtenAt, ZoneOffset.UTC).withZoneSameInstant(bank.zone()),
                wording.language().locale(),
                new Letter.Correspondent(bank.name(), bank.email()),
                new Letter.Correspondent(name, email),
                wording.text("mail.statement.subject", page.from(), page.to()),
                new PlainText(bank, wording).of(page),
                new HtmlText(bank, wording).of(page),
                Optional.of(
                        new Attachment(page.fileName(), "application/pdf", pdf.length, new ByteArrayResource(pdf))));
    }

    private Contact contact(CustomerId customer) {
        // Where mail goes is a question of the calendar's day: an address given this morning holds for the mail of this
        // evening,
        // whatever business date the books stand at.
        LocalDate day = LocalDate.ofInstant(clock.instant(), bank.zone());
        Contact contact = customers.contacts(List.of(customer), day).get(customer);
        if (contact == null) {
            throw new IllegalStateException("Customer " + customer.value() + " is not on file");
        }
        return contact;
    }

    private Page page(Wording wording, IssuedStatement statement, ArchivedFile pdf) {
        Account account = accounts.byId(List.of(statement.accountId())).getFirst();
        return new Page(
                masked(account.number()),
                wording.dates().inWords(statement.period().from()),
                wording.dates().inWords(statement.period().to()),
                statement.number(),
                wording.text(
                        "mail.statement.fileName",
                        statement.period().from(),
                        statement.period().to()),
                wording.figures().whole(Math.max(1, pdf.sizeBytes() / 1_000)) + " kB");
    }

    /** Its last four characters: enough to know one's own account by, of no use to anybody else. */
    static String masked(String number) {
        return "•••• " + number.substring(Math.max(0, number.length() - 4));
    }

    /** What the letter tells of the statement, as printed. */
    record Page(String account, String from, String to, Optional<Integer> number, String fileName, String fileSize) {}
}
