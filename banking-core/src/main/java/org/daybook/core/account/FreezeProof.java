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

    private final FreezeProofQueries queries;

    FreezeProof(FreezeProofQueries queries) {
        this.queries = queries;
    }

    /**
     * Three proofs: of the accounts as they stand, of every freeze there ever was, and of attachments.
     *
     * @param names what a person calls a ledger account, as the beginning of a sentence
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<Proof> prove(Function<LedgerAccountId, String> names) {
        Claim states = new Claim("Every account is frozen as the history of its freezes says");
        Claim postings = new Claim("Every freeze was kept: nothing that it forbids was posted while it held");
        Claim debits = new Claim("Every attached amount was kept: no debit took the balance below it");
        states.counts(queries.accounts());
        postings.counts(queries.freezes());
        debits.counts(queries.attachments());
        queries.contradictions(states);
        queries.postingsThroughFreezes(postings);
        queries.debitsBelowAttachments(debits);
        return List.of(states.proof(names), postings.proof(names), debits.proof(names));
    }
}
