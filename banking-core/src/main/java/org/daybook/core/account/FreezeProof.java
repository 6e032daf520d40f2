package org.daybook.core.account;

import java.util.List;
import java.util.function.Function;
import org.daybook.core.ledger.Claim;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.Proof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves that freezes are as their history says, and that no posting came through one. */
@Service
public class FreezeProof {

    private final FreezeQueries queries;

    FreezeProof(FreezeQueries queries) {
        this.queries = queries;
    }

    /**
     * Two proofs: of the accounts as they stand, and of every freeze there ever was.
     *
     * @param names what a person calls a ledger account, as the beginning of a sentence
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<Proof> prove(Function<LedgerAccountId, String> names) {
        Claim states = new Claim("Every account is frozen as the history of its freezes says");
        Claim postings = new Claim("No posting that a freeze forbids was posted while it held");
        states.counts(queries.accounts());
        postings.counts(queries.freezes());
        queries.contradictions(states);
        queries.postingsThroughFreezes(postings);
        return List.of(states.proof(names), postings.proof(names));
    }
}
