package org.daybook.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daybook.core.language.Figures;
import org.daybook.core.money.Money;

/**
 * A {@link Proof} in the making: counts what was looked at and keeps the first failures.
 *
 * <p>Accounts are named only in the end. While rows still stream in, the connection can answer no other question.
 */
public final class Claim {

    private static final Figures FIGURES = new Figures('.', ',', '-');

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

    /** An amount as these sentences write it: {@code 1,234.50}. */
    public static String figure(Money amount) {
        return FIGURES.amount(amount);
    }

    private record Failure(Function<Function<LedgerAccountId, String>, String> sentence) {}
}
