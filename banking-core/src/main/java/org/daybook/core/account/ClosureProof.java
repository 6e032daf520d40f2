package org.daybook.core.account;

import java.util.List;
import java.util.function.Function;
import org.daybook.core.ledger.Claim;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.Proof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves that closed accounts are closed by somebody, and have stayed as they were. */
@Service
public class ClosureProof {

    private final ClosureQueries queries;

    ClosureProof(ClosureQueries queries) {
        this.queries = queries;
    }

    /**
     * One proof, of every account.
     *
     * @param names what a person calls a ledger account, as the beginning of a sentence
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<Proof> prove(Function<LedgerAccountId, String> names) {
        Claim claim = new Claim("Every account is open, or was closed by somebody at zero and had no posting since");
        claim.counts(queries.accounts());
        queries.contradictions(claim);
        return List.of(claim.proof(names));
    }
}
