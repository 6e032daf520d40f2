package org.daybook.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daybook.core.intake.ControlBalanceQueries.Deviation;
import org.daybook.core.intake.ControlBalanceQueries.Met;
import org.daybook.core.ledger.Claim;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.Proof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves that our balances are those which the sending banks recorded, posting by posting. */
@Service
public class ControlBalanceProof {

    private final ControlBalanceQueries queries;

    ControlBalanceProof(ControlBalanceQueries queries) {
        this.queries = queries;
    }

    /**
     * Two proofs: of the control balances met exactly, and of those met by a booked rounding difference, the largest of
     * which its claim tells.
     *
     * @param names what a person calls a ledger account, as the beginning of a sentence
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<Proof> prove(Function<LedgerAccountId, String> names) {
        Met met = queries.met();
        Claim exact = new Claim("Every control balance of a sending bank is our balance after its posting");
        Claim rounded = new Claim("Every control balance kept with a rounding difference is met by a rounding entry"
                + met.largestRounding()
                        .map(largest -> " of at most " + Claim.figure(largest.minor(), largest.currency()))
                        .orElse(""));
        exact.counts(met.exactly());
        rounded.counts(met.rounded());
        queries.deviations(
                deviation -> (deviation.rounded() ? rounded : exact).fails(deviation.account(), sentence(deviation)));
        List<Proof> proofs = new ArrayList<>();
        proofs.add(exact.proof(names));
        proofs.add(rounded.proof(names));
        return proofs;
    }

    private static String sentence(Deviation deviation) {
        String control = "the control balance of entry " + deviation.entryReference();
        String place = "posting " + deviation.sequence();
        return switch (deviation.kind()) {
            case NO_POSTING -> control + " names " + place + ", but there is no such posting with an entry.";
            case OTHER_BALANCE ->
                control + " is " + Claim.figure(deviation.controlMinor(), deviation.currency())
                        + " but the balance after " + place + " is "
                        + Claim.figure(deviation.balanceMinor(), deviation.currency()) + ".";
            case NOT_ROUNDED -> control + " is kept as rounded, but " + place + " is no rounding entry.";
            case ROUNDED -> control + " is kept as met exactly, but " + place + " is a rounding entry.";
        };
    }
}
