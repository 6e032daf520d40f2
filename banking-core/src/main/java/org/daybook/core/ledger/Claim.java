package org.daybook.core.ledger;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.daybook.core.language.Figures;
import org.daybook.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Proof} in the making: counts what was looked at and keeps the first failures.
 *
 * <p>Accounts are named only in the end. While rows still stream in, the connection can answer no other question.
 */
public final class Claim {

    private static final Figures FIGURES = new Figures('.', ',', '-');

    /** ISO 4217's own code for "no currency". */
    private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

    private final String sentence;
    private final List<Failure> failures = new ArrayList<>();
    private long counted;
    private long failed;

    public Claim(String sentence) {
        this.sentence = sentence;
    }

    public void counts(long number) {
        counted += number;
    }

    /** The claim does not hold of one account. */
    public void fails(LedgerAccountId account, String how) {
        fails(new Failure(names -> names.apply(account) + ": " + how));
    }

    /** The claim does not hold of the books as a whole. */
    public void fails(String how) {
        fails(new Failure(names -> how));
    }

    private void fails(Failure failure) {
        failed++;
        if (failures.size() < Proof.FAILURES_TOLD) {
            failures.add(failure);
        }
    }

    /**
     * What has been found.
     *
     * @param names what a person calls a ledger account, as the beginning of a sentence
     */
    public Proof proof(Function<LedgerAccountId, String> names) {
        return new Proof(
                sentence,
                counted,
                failed,
                failures.stream().map(failure -> failure.sentence.apply(names)).toList());
    }

    /**
     * An amount as these sentences write it: {@code 1,234.50}; in minor units where the currency is none that is known,
     * for books may hold anything once they are wrong.
     */
    public static String figure(long minor, @Nullable String currencyCode) {
        return FIGURES.amount(Money.ofMinor(minor, currency(currencyCode)));
    }

    private static Currency currency(@Nullable String code) {
        if (code == null) {
            return NO_CURRENCY;
        }
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            return NO_CURRENCY;
        }
    }

    private record Failure(Function<Function<LedgerAccountId, String>, String> sentence) {}
}
