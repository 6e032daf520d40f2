package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.ANALYST;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.daybook.core.approval.ApprovalOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** While statements of an account are entered, in a transaction that has the customer's account to itself, it can be frozen. */
class FreezeBesideStatementsIntegrationTests {

    /** Less than the server waits for a lock. */
    private static final long PATIENCE_SECONDS = 30;

    private SampleBank bank;

    @BeforeEach
    void openBank() {
        bank = new SampleBank();
        bank.open("1787", 0, "Jana Nováková");
        bank.fund("1787", 10_000);
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    @Test
    void freezesAndUnfreezesWhileStatementsAreEntered() {
        Freezes freezes = bank.bean(Freezes.class);

        whileStatementsAreEntered(() -> {
            FreezeOutcome.Frozen frozen = bank.freeze("1787", FreezeScope.DEBITS);

            assertThat(frozen.lastSequence()).isEqualTo(1);
            assertThat(bank.unfreeze(frozen.freeze())).isInstanceOf(ApprovalOutcome.Executed.class);
            return frozen;
        });

        assertThat(bank.as(ANALYST, () -> freezes.history("1787")))
                .singleElement()
                .satisfies(freeze -> assertThat(freeze.inForce()).isFalse());
    }

    /** The view that was locked before has the customer's account in it, and waits. */
    @Test
    void wouldWaitForThemByTheCustomersAccount() {
        assertThat(lockable("account_published")).isTrue();

        whileStatementsAreEntered(() -> {
            assertThatThrownBy(() -> lockable("account_published"))
                    .hasStackTraceContaining("Lock wait timeout exceeded");
            return lockable("ledger_account_published");
        });
    }

    private boolean lockable(String view) {
        return bank.books()
                .asRoot()
                .sql("SELECT freeze FROM " + view + " WHERE ledger_account_id = ? FOR UPDATE NOWAIT")
                .param(bank.account("1787").ledgerAccount().value())
                .query(String.class)
                .single()
                .equals("NONE");
    }

    /** As a chunk of statements has it, until the work of another thread is done. */
    private <T> void whileStatementsAreEntered(Callable<T> work) {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            bank.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                bank.bean(Accounts.class).lock(List.of(bank.account("1787").id()));
                try {
                    assertThat(other.submit(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                            .isNotNull();
                } catch (Exception failed) {
                    throw new AssertionError("Not done while statements were entered", failed);
                }
            });
        }
    }
}
