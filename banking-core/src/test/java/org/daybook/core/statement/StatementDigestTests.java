package org.daybook.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.statement.StatementBuilder.aStatement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.bank.Bank;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;
import org.daybook.core.security.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementDigestTests {

    private static final Currency CZK = Currency.getInstance("CZK");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(1994, 2, 1);
    private static final Bank BANK = Bank.shipped();

    /** A line in which each part can be another. */
    private record Line(
            LocalDate booked,
            LocalDate value,
            String kind,
            String reference,
            String narrative,
            Optional<StatementLine.Counterparty> counterparty,
            Side side,
            long amount) {

        static Line usual() {
            return new Line(DAY, DAY, "FEE", "T1", "ab", Optional.empty(), Side.CREDIT, 100);
        }

        Statement in(Statement.AccountDetails account) {
            Money money = Money.ofMinor(amount, account.currency());
            Money opening = Money.zero(account.currency());
            Money closing = side == Side.DEBIT ? money.negated() : money;
            StatementLine line =
                    new StatementLine(1, booked, value, kind, reference, narrative, counterparty, side, money, closing);
            return new Statement(
                    Optional.empty(),
                    List.of(new Statement.Holder("H", List.of("x"))),
                    account,
                    new StatementPeriod(DAY, DAY.plusDays(1)),
                    Locale.ENGLISH,
                    opening,
                    closing,
                    List.of(line));
        }
    }

    @Test
    void isTheSameForTheSameStatement() {
        Statement one = SampleStatements.withLines(300, Locale.GERMAN, 8);
        Statement other = SampleStatements.withLines(300, Locale.GERMAN, 8);

        assertThat(StatementDigest.of(one, BANK)).isEqualTo(StatementDigest.of(other, BANK));
    }

    @Test
    void differsInEachPartOfALine() {
        Line usual = Line.usual();
        Set<Sha256> digests = new HashSet<>();

        for (Line line : List.of(
                usual,
                new Line(DAY.plusDays(1), DAY, "FEE", "T1", "ab", Optional.empty(), Side.CREDIT, 100),
                new Line(DAY, DAY.plusDays(1), "FEE", "T1", "ab", Optional.empty(), Side.CREDIT, 100),
                new Line(DAY, DAY, "FEEE", "T1", "ab", Optional.empty(), Side.CREDIT, 100),
                new Line(DAY, DAY, "FEE", "T2", "ab", Optional.empty(), Side.CREDIT, 100),
                new Line(DAY, DAY, "FEE", "T1a", "b", Optional.empty(), Side.CREDIT, 100),
                new Line(DAY, DAY, "FEE", "T1", "ab", counterparty("n", null, null), Side.CREDIT, 100),
                new Line(DAY, DAY, "FEE", "T1", "ab", counterparty(null, "n", null), Side.CREDIT, 100),
                new Line(DAY, DAY, "FEE", "T1", "ab", counterparty(null, null, "n"), Side.CREDIT, 100),
                new Line(DAY, DAY, "FEE", "T1", "ab", Optional.empty(), Side.DEBIT, 100),
                new Line(DAY, DAY, "FEE", "T1", "ab", Optional.empty(), Side.CREDIT, 101))) {
            digests.add(StatementDigest.of(line.in(account("A1", "CZ1", "P", CZK, DAY, 0)), BANK));
        }

        assertThat(digests).hasSize(11);
    }

    @Test
    void differsInEachPartOfTheHead() {
        Line line = Line.usual();
        Set<Sha256> digests = new HashSet<>();

        for (Statement.AccountDetails account : List.of(
                account("A1", "CZ1", "P", CZK, DAY, 0),
                account("A2", "CZ1", "P", CZK, DAY, 0),
                account("A1", "CZ2", "P", CZK, DAY, 0),
                account("A1", "CZ1", "Q", CZK, DAY, 0),
                account("A1", "CZ1", "P", EUR, DAY, 0),
                account("A1", "CZ1", "P", CZK, DAY.minusDays(1), 0),
                account("A1", "CZ1", "P", CZK, DAY, 1))) {
            digests.add(StatementDigest.of(line.in(account), BANK));
        }
        for (Statement statement : List.of(
                aStatement().build(),
                aStatement().withoutNumber().build(),
                aStatement().in(Locale.GERMAN).build(),
                aStatement().opening(1).build(),
                aStatement().heldBy("A", "B").build(),
                aStatement().heldBy("A, B").build(),
                aStatement().from(DAY, DAY).build())) {
            digests.add(StatementDigest.of(statement, BANK));
        }

        assertThat(digests).hasSize(14);
    }

    @Test
    void differsInWhatOfTheBankIsPrinted() {
        Statement statement = aStatement().build();
        Sha256 usual = StatementDigest.of(statement, BANK);

        assertThat(StatementDigest.of(statement, bank("Other Bank", BANK.legalText(), BANK.zone())))
                .isNotEqualTo(usual);
        assertThat(StatementDigest.of(statement, bank(BANK.name(), Map.of("en", "Other"), BANK.zone())))
                .isNotEqualTo(usual);
    }

    @Test
    void ignoresWhatIsNotPrinted() {
        Statement statement = aStatement().build();
        Map<String, String> otherGerman = Map.of("en", BANK.legalTextIn(Locale.ENGLISH), "de", "Anders", "cs", "Jinak");

        assertThat(StatementDigest.of(statement, bank(BANK.name(), otherGerman, ZoneId.of("Asia/Tokyo"))))
                .isEqualTo(StatementDigest.of(statement, BANK));
    }

    @Test
    void readsTextsLongerThanItsBuffer() {
        String narrative = "n".repeat(20_000);
        Statement one = aStatement().credit(1, "FEE", narrative + "a").build();
        Statement other = aStatement().credit(1, "FEE", narrative + "b").build();

        assertThat(StatementDigest.of(one, BANK)).isNotEqualTo(StatementDigest.of(other, BANK));
    }

    private static Statement.AccountDetails account(
            String reference, String number, String product, Currency currency, LocalDate opened, long limit) {
        return new Statement.AccountDetails(
                reference, number, product, currency, opened, Money.ofMinor(limit, currency));
    }

    private static Optional<StatementLine.Counterparty> counterparty(
            @Nullable String name, @Nullable String bank, @Nullable String account) {
        return Optional.of(new StatementLine.Counterparty(
                Optional.ofNullable(name), Optional.ofNullable(bank), Optional.ofNullable(account)));
    }

    private static Bank bank(String name, Map<String, String> legalText, ZoneId zone) {
        return new Bank(
                name,
                BANK.addressLines(),
                BANK.phone(),
                BANK.email(),
                BANK.web(),
                BANK.country(),
                BANK.bankCode(),
                BANK.bic(),
                zone,
                EUR,
                BANK.language(),
                BANK.accentColour(),
                BANK.logo(),
                legalText);
    }
}
