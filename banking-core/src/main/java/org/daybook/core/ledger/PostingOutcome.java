package org.daybook.core.ledger;

import java.time.Instant;
import java.util.Optional;
import org.daybook.core.money.Money;

/** What became of an order. The first outcome under a key is stored; the same key is answered with it for ever. */
public sealed interface PostingOutcome {

    /** The order stands in the books. */
    record Posted(JournalEntryId entry, Instant recordedAt) implements PostingOutcome {}

    /**
     * The order was refused; the books are as before.
     *
     * @param account the ledger account that refused, where the reason lies with one
     */
    record Refused(Refusal refusal, Optional<LedgerAccountId> account, Money amount, Instant recordedAt)
            implements PostingOutcome {}

    /** The key was used before for something else. Nothing was stored: the first outcome still stands. */
    record KeyUsedForAnotherOrder(String idempotencyKey) implements PostingOutcome {}
}
