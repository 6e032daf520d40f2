package org.daybook.core.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Statements as a bank's customers have them. */
public final class SampleStatements {

    private static final String[] KINDS = {
        "CASH_DEPOSIT",
        "CASH_WITHDRAWAL",
        "CARD_PAYMENT",
        "REMITTANCE_OUT",
        "REMITTANCE_IN",
        "TRANSFER",
        "INTEREST_CREDIT",
        "STATEMENT_FEE"
    };
    private static final String[] NAMES = {
        "Novák & synové s.r.o.",
        "Stadtwerke München GmbH",
        "Žižkovská pekárna",
        "Café Olé",
        "Orchard Insurance plc",
        "Bytové družstvo Šárka",
        "Dr. Müller-Lüdenscheidt",
        "Tesařství Řehoř"
    };
    private static final String[] NARRATIVES = {
        "Rent flat 12", "Salary", "Invoice 2024-00371", "Household", "Insurance premium", "Old-age pension", "Lunch", ""
    };

    private SampleStatements() {}

    /** A month with this many lines; the same numbers give the same statement. */
    public static Statement withLines(int lines, Locale language, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        StatementBuilder builder = StatementBuilder.aStatement()
                .in(language)
                .account(String.format(Locale.ROOT, "A%05d", seed % 100_000))
                .opening(random.nextLong(-50_000_00, 500_000_00));
        for (int i = 0; i < lines; i++) {
            int kind = random.nextInt(KINDS.length);
            boolean credit = KINDS[kind].endsWith("DEPOSIT")
                    || KINDS[kind].endsWith("_IN")
                    || KINDS[kind].equals("TRANSFER")
                    || KINDS[kind].equals("INTEREST_CREDIT");
            long amount = random.nextLong(1, 30_000_00);
            builder.line(
                    credit ? amount : -amount,
                    KINDS[kind],
                    NARRATIVES[random.nextInt(NARRATIVES.length)],
                    random.nextInt(3) == 0 ? Optional.of(counterparty(random)) : Optional.empty());
        }
        return builder.build();
    }

    private static StatementLine.Counterparty counterparty(RandomGenerator random) {
        Optional<String> name = Optional.of(NAMES[random.nextInt(NAMES.length)]);
        if (random.nextBoolean()) {
            return new StatementLine.Counterparty(name, Optional.empty(), Optional.empty());
        }
        String account = Long.toString(random.nextLong(10_000_000L, 9_999_999_999L));
        return new StatementLine.Counterparty(name, Optional.of("0800"), Optional.of(account));
    }
}
