package org.daybook.core.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.ledger.Side;
import org.daybook.core.money.Money;

/** Builds statements for tests; whatever a test does not say has a default, and balances follow from the lines. */
public final class StatementBuilder {

    private Optional<Integer> number = Optional.of(7);
    private List<Statement.Holder> holders = List.of(
            new Statement.Holder("Jana Nováková", List.of("Dlouhá 731/15", "110 00 Praha 1", "Czech Republic")));
    private Locale language = Locale.ENGLISH;
    private Currency currency = Currency.getInstance("CZK");
    private StatementPeriod period = new StatementPeriod(LocalDate.of(1994, 2, 1), LocalDate.of(1994, 2, 28));
    private long opening = 1_234_50;
    private long overdraftLimit = 100_000_00;
    private String reference = "A00576";
    private final List<Draft> drafts = new ArrayList<>();

    private record Draft(
            LocalDate bookingDate,
            LocalDate valueDate,
            String kind,
            String reference,
            String narrative,
            Optional<StatementLine.Counterparty> counterparty,
            long signedMinor) {}

    public static StatementBuilder aStatement() {
        return new StatementBuilder();
    }

    public StatementBuilder withoutNumber() {
        number = Optional.empty();
        return this;
    }

    public StatementBuilder heldBy(String... names) {
        holders = Arrays.stream(names)
                .map(name -> new Statement.Holder(name, List.of("Dlouhá 731/15", "110 00 Praha 1")))
                .toList();
        return this;
    }

    public StatementBuilder heldBy(List<Statement.Holder> all) {
        holders = all;
        return this;
    }

    public StatementBuilder in(Locale reader) {
        language = reader;
        return this;
    }

    public StatementBuilder in(Currency other) {
        currency = other;
        return this;
    }

    public StatementBuilder from(LocalDate first, LocalDate last) {
        period = new StatementPeriod(first, last);
        return this;
    }

    public StatementBuilder opening(long minor) {
        opening = minor;
        return this;
    }

    public StatementBuilder account(String accountReference) {
        reference = accountReference;
        return this;
    }

    public StatementBuilder credit(long minor, String kind, String narrative) {
        return line(minor, kind, narrative, Optional.empty());
    }

    public StatementBuilder debit(long minor, String kind, String narrative) {
        return line(-minor, kind, narrative, Optional.empty());
    }

    /** A line whose amount is below zero for a debit, booked on the period's first days in turn. */
    public StatementBuilder line(
            long signedMinor, String kind, String narrative, Optional<StatementLine.Counterparty> counterparty) {
        int days = (int) (period.to().toEpochDay() - period.from().toEpochDay());
        LocalDate booked = period.from().plusDays(Math.min(drafts.size(), days));
        drafts.add(new Draft(
                booked,
                booked.minusDays(drafts.size() % 3),
                kind,
                String.format(Locale.ROOT, "T%07d", 171812 + drafts.size()),
                narrative,
                counterparty,
                signedMinor));
        return this;
    }

    public Statement build() {
        Money running = Money.ofMinor(opening, currency);
        List<StatementLine> lines = new ArrayList<>();
        for (Draft draft : drafts) {
            Money amount = Money.ofMinor(Math.abs(draft.signedMinor), currency);
            running = running.plus(Money.ofMinor(draft.signedMinor, currency));
            lines.add(new StatementLine(
                    lines.size() + 1,
                    draft.bookingDate,
                    draft.valueDate,
                    draft.kind,
                    draft.reference,
                    draft.narrative,
                    draft.counterparty,
                    draft.signedMinor < 0 ? Side.DEBIT : Side.CREDIT,
                    amount,
                    running));
        }
        return new Statement(
                number,
                holders,
                new Statement.AccountDetails(
                        reference,
                        "CZ6508000000192000145399",
                        "CHECKING",
                        currency,
                        LocalDate.of(1993, 1, 1),
                        Money.ofMinor(overdraftLimit, currency)),
                period,
                language,
                Money.ofMinor(opening, currency),
                running,
                lines);
    }
}
