package org.daybook.core.intake;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerProofs;
import org.daybook.core.ledger.Proof;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves the books, by themselves and against the banks whose files they were made from. */
@Service
public class Reconciliation {

    private final LedgerProofs ledger;
    private final ControlBalanceProof controlBalances;
    private final JdbcClient jdbc;

    Reconciliation(LedgerProofs ledger, ControlBalanceProof controlBalances, JdbcClient jdbc) {
        this.ledger = ledger;
        this.controlBalances = controlBalances;
        this.jdbc = jdbc;
    }

    /**
     * Every proof, from one snapshot of the books, always in the same order. Customers' accounts that fail are named by
     * reference and number.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<Proof> prove() {
        return Stream.concat(ledger.prove(this::name).stream(), controlBalances.prove(this::name).stream())
                .toList();
    }

    private String name(LedgerAccountId ledgerAccount) {
        return jdbc.sql("SELECT reference, number FROM account_published WHERE ledger_account_id = ?")
                .param(ledgerAccount.value())
                .query((row, number) -> "Account " + row.getString("reference") + " (" + row.getString("number") + ")")
                .optional()
                .orElse("A customer's ledger account without an account");
    }
}
