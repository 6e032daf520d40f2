package org.daybook.core.statement;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.bank.Bank;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;

/**
 * Tells whether two statements would read the same: a hash over everything that is printed, of the statement and of the
 * bank, and over nothing else.
 *
 * <p>Each text goes in with its length, each number in eight bytes, each list and optional with its count, so that no two different statements give the same bytes. The first field names this layout; it changes when the layout
 * does.
 */
public final class StatementDigest {

    private static final String LAYOUT = "daybook-statement/1";

    private final MessageDigest sha256 = Sha256.digest();
    private final ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);

    private StatementDigest() {}

    public static Sha256 of(Statement statement, Bank bank) {
        StatementDigest digest = new StatementDigest();
        digest.text(LAYOUT);
        digest.addBank(bank, statement);
        digest.addHead(statement);
        digest.whole(statement.lines().size());
        statement.lines().forEach(digest::addLine);
        digest.flush();
        return Sha256.ofDigest(digest.sha256.digest());
    }

    private void addBank(Bank bank, Statement statement) {
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

    private void addHead(Statement statement) {
        flag(statement.number().isPresent());
        whole(statement.number().orElse(0));
        whole(statement.holders().size());
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

    private void addLine(StatementLine line) {
        whole(line.position());
        date(line.bookingDate());
        date(line.valueDate());
        text(line.kind());
        text(line.reference());
        text(line.narrative());
        flag(line.counterparty().isPresent());
        line.counterparty().ifPresent(counterparty -> {
            optional(counterparty.name());
            optional(counterparty.bank());
            optional(counterparty.account());
        });
        text(line.side().name());
        money(line.amount());
        money(line.runningBalance());
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        whole(utf8.length);
        if (utf8.length > buffer.remaining()) {
            flush();
        }
        if (utf8.length > buffer.remaining()) {
            sha256.update(utf8);
        } else {
            buffer.put(utf8);
        }
    }

    private void texts(List<String> texts) {
        whole(texts.size());
        texts.forEach(this::text);
    }

    private void optional(Optional<String> text) {
        flag(text.isPresent());
        text.ifPresent(this::text);
    }

    private void date(LocalDate date) {
        whole(date.toEpochDay());
    }

    private void money(Money money) {
        text(money.currency().getCurrencyCode());
        whole(money.minor());
    }

    private void flag(boolean flag) {
        whole(flag ? 1 : 0);
    }

    private void whole(long number) {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
        buffer.putLong(number);
    }

    private void flush() {
        sha256.update(buffer.flip());
        buffer.clear();
    }
}
