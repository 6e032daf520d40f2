package org.daybook.core.intake;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.core.ledger.LedgerProofs;
import org.daybook.core.ledger.Proof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves the books, by themselves and against the banks whose files they were made from. */
@Service
public class Reconciliation {

    private final LedgerProofs ledger;
    private final ControlBalanceProof controlBalances;
    private final ControlBalanceQueries queries;

    Reconciliation(LedgerProofs ledger, ControlBalanceProof controlBalances, ControlBalanceQueries queries) {
        this.ledger = ledger;
        this.controlBalances = controlBalances;
        this.queries = queries;
    }

    /**
     * Every proof, from one snapshot of the books, always in the same order. Customers' accounts that fail are named by
     * reference and number.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<Proof> prove() {
        return Stream.concat(
                        ledger.prove(queries::accountName).stream(),
                        controlBalances.prove(queries::accountName).stream())
                .toList();
    }
}
