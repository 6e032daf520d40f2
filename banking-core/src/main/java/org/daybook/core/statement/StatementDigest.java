package org.daybook.core.statement;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.daybook.core.bank.Bank;
import org.daybook.core.money.Money;

/**
 * Tells whether two statements would read the same: a hash over everything that is printed, of the statement and of the
 * bank, and over nothing else.
 *
 * <p>Each field is written with its length or in a fixed number of bytes, and each list and optional with its count, so
 * that no two different statements give the same bytes. The first field names this layout; it changes when the layout
 * does.
 */
public final class StatementDigest {

    private static final String LAYOUT = "daybook-statement/1";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private StatementDigest() {}

    /** SHA-256 in hexadecimal, 64 characters. */
    public static String of(Statement statement, Bank bank) {
        StatementDigest digest = new StatementDigest();
        try {
            digest.text(LAYOUT);
            digest.writeBank(bank, statement);
            digest.writeHead(statement);
            digest.out.writeInt(statement.lines().size());
            for (StatementLine line : statement.lines()) {
                digest.writeLine(line);
            }
            return HexFormat.of().formatHex(sha256().digest(digest.bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeBank(Bank bank, Statement statement) throws IOException {
        text(bank.name());
        texts(bank.addressLines());
        text(bank.phone());
        text(bank.email());
        text(bank.web());
        text(bank.bic());
        text(bank.language().getLanguage());
        text(bank.accentColour());
        text(bank.logo());
        text(bank.legalTextIn(statement.language()));
    }

    private void writeHead(Statement statement) throws IOException {
        out.writeBoolean(statement.number().isPresent());
        out.writeInt(statement.number().orElse(0));
        out.writeInt(statement.holders().size());
        for (Statement.Holder holder : statement.holders()) {
            text(holder.name());
            texts(holder.addressLines());
        }
        Statement.AccountDetails account = statement.account();
        text(account.reference());
        text(account.number());
        text(account.product());
        text(account.currency().getCurrencyCode());
        date(account.openedOn());
        money(account.overdraftLimit());
        date(statement.period().from());
        date(statement.period().to());
        text(statement.language().toLanguageTag());
        money(statement.opening());
        money(statement.closing());
    }

    private void writeLine(StatementLine line) throws IOException {
        out.writeInt(line.position());
        date(line.bookingDate());
        date(line.valueDate());
        text(line.kind());
        text(line.reference());
        text(line.narrative());
        out.writeBoolean(line.counterparty().isPresent());
        if (line.counterparty().isPresent()) {
            StatementLine.Counterparty counterparty = line.counterparty().get();
            optionalText(counterparty.name());
            optionalText(counterparty.bank());
            optionalText(counterparty.account());
        }
        text(line.side().name());
        money(line.amount());
        money(line.runningBalance());
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private void texts(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    private void optionalText(Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            text(text.get());
        }
    }

    private void date(LocalDate date) throws IOException {
        out.writeLong(date.toEpochDay());
    }

    private void money(Money money) throws IOException {
        text(money.currency().getCurrencyCode());
        out.writeLong(money.minor());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}
