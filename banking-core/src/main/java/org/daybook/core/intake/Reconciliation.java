package org.daybook.core.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.account.ClosureProof;
import org.daybook.core.account.FreezeProof;
import org.daybook.core.audit.AuditChain;
import org.daybook.core.audit.AuditKeyMissing;
import org.daybook.core.audit.AuditVerdict;
import org.daybook.core.ledger.Claim;
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
    private final AuditChain trail;
    private final ControlBalanceQueries queries;

    Reconciliation(
            LedgerProofs ledger,
            FreezeProof freezes,
            ClosureProof closures,
            ControlBalanceProof controlBalances,
            AuditChain trail,
            ControlBalanceQueries queries) {
        this.ledger = ledger;
        this.freezes = freezes;
        this.closures = closures;
        this.controlBalances = controlBalances;
        this.trail = trail;
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
                        controlBalances.prove(queries::accountName),
                        List.of(trail()))
                .flatMap(List::stream)
                .toList();
    }

    /** The anchor lies outside and is for {@code ./daybook audit verify} to be held against. */
    private Proof trail() {
        Claim claim = new Claim("Every sealed entry of the audit trail is as it was sealed, and none is missing");
        try {
            switch (trail.verify(Optional.empty())) {
                case AuditVerdict.Whole whole -> claim.counts(whole.sealed());
                case AuditVerdict.Broken broken -> claim.fails(broken.sentence());
            }
        } catch (AuditKeyMissing lost) {
            claim.fails(String.valueOf(lost.getMessage()));
        }
        return claim.proof(queries::accountName);
    }
}
