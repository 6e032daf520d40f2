package org.daybook.core.intake;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.core.account.ClosureProof;
import org.daybook.core.account.FreezeProof;
import org.daybook.core.ledger.LedgerProofs;
import org.daybook.core.ledger.Proof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves the books, by themselves and against the banks whose files they were made from. */
@Service
public class Reconciliation {

    private final LedgerProofs ledger;
    private final FreezeProof freezes;
    private final ClosureProof closures;
    private final ControlBalanceProof controlBalances;
    private final ControlBalanceQueries queries;

    Reconciliation(
            LedgerProofs ledger,
            FreezeProof freezes,
            ClosureProof closures,
            ControlBalanceProof controlBalances,
            ControlBalanceQueries queries) {
        this.ledger = ledger;
        this.freezes = freezes;
        this.closures = closures;
        this.controlBalances = controlBalances;
        this.queries = queries;
    }

    /**
     * Every proof, from one snapshot of the books, always in the same order. Customers' accounts that fail are named by
     * reference and number.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<Proof> prove() {
        return Stream.of(
                        ledger.prove(queries::accountName),
                        freezes.prove(queries::accountName),
                        closures.prove(queries::accountName),
                        controlBalances.prove(queries::accountName))
                .flatMap(List::stream)
                .toList();
    }
}
