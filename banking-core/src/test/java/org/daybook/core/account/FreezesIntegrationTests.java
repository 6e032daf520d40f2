package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.core.account.SampleBank.ADMINISTRATOR;
import static org.daybook.core.account.SampleBank.ANALYST;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.OPERATIONS;
import static org.daybook.core.account.SampleBank.VIEWER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.FreezeOutcome.AlreadyFrozen;
import org.daybook.core.account.FreezeOutcome.Frozen;
import org.daybook.core.account.FreezeOutcome.Unfrozen;
import org.daybook.core.account.FreezeRecord.Background;
import org.daybook.core.audit.AuditFilter;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

class FreezesIntegrationTests {

    private static final String REASON = "Pass-through of 14 payments; asked by the analyst on duty";

    private SampleBank bank;
    private Freezes freezes;

    @BeforeEach
    void openBank() {
        bank = new SampleBank();
        freezes = bank.bean(Freezes.class);
        bank.open("1787", 0, "Jana Nováková");
        bank.fund("1787", 10_000);
        bank.fund("1787", 5_000);
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    @ParameterizedTest
    @EnumSource
    void forbidsItsScopeUntilUnfrozen(FreezeScope scope) {
        assertThat(freeze(scope)).isEqualTo(new Frozen(scope, 2));

        assertThat(withdraw("one").equals(restricted())).isEqualTo(scope.covers(FreezeScope.DEBITS));
        assertThat(deposit("two").equals(restricted())).isEqualTo(scope.covers(FreezeScope.CREDITS));

        long last = scope == FreezeScope.ALL ? 2 : 3;
        assertThat(bank.as(ANALYST, () -> freezes.unfreeze("1787", "Cleared up")))
                .isEqualTo(new Unfrozen(last));
        assertThat(withdraw("three")).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(deposit("four")).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(bank.failures()).isEmpty();
    }

    @Test
    void addsToWhatIsForbiddenAlready() {
        assertThat(freeze(FreezeScope.DEBITS)).isEqualTo(new Frozen(FreezeScope.DEBITS, 2));
        assertThat(freeze(FreezeScope.DEBITS)).isEqualTo(new AlreadyFrozen(FreezeScope.DEBITS));
        assertThat(freeze(FreezeScope.CREDITS)).isEqualTo(new Frozen(FreezeScope.ALL, 2));
        assertThat(freeze(FreezeScope.DEBITS)).isEqualTo(new AlreadyFrozen(FreezeScope.ALL));
        assertThat(freeze(FreezeScope.ALL)).isEqualTo(new AlreadyFrozen(FreezeScope.ALL));

        assertThat(bank.as(ANALYST, () -> freezes.history("1787"))).hasSize(2);
        assertThat(bank.audited()).hasSize(2);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(bank.as(ANALYST, () -> freezes.freeze("4711", FreezeScope.ALL, REASON, Optional.empty())))
                .isEqualTo(new FreezeOutcome.AccountUnknown());
        assertThat(bank.as(ANALYST, () -> freezes.unfreeze("4711", REASON)))
                .isEqualTo(new FreezeOutcome.AccountUnknown());
        assertThat(bank.as(ANALYST, () -> freezes.unfreeze("1787", REASON))).isEqualTo(new FreezeOutcome.NotFrozen());
        for (String reason : List.of("", "  ", "x".repeat(501))) {
            assertThat(bank.as(ANALYST, () -> freezes.freeze("4711", FreezeScope.ALL, reason, Optional.empty())))
                    .isEqualTo(new FreezeOutcome.ReasonUnfit());
            assertThat(bank.as(ANALYST, () -> freezes.unfreeze("4711", reason)))
                    .isEqualTo(new FreezeOutcome.ReasonUnfit());
        }
        assertThat(bank.audited()).isEmpty();
    }

    @Test
    void keepsItsHistoryForThoseWhoMaySeeIt() {
        bank.as(ANALYST, () -> freezes.freeze(account().number(), FreezeScope.DEBITS, REASON, Optional.of("ALERT-17")));
        bank.as(ANALYST, () -> freezes.unfreeze("1787", "Salary, explained"));

        List<FreezeRecord> seen = bank.as(ANALYST, () -> freezes.history("1787"));
        List<FreezeRecord> others = bank.as(VIEWER, () -> freezes.history("1787"));

        assertThat(seen)
                .extracting(FreezeRecord::scope, FreezeRecord::lastSequence, FreezeRecord::background)
                .containsExactly(
                        tuple(
                                Optional.empty(),
                                2L,
                                new Background.Known(Actor.staff("anna"), "Salary, explained", Optional.empty())),
                        tuple(
                                Optional.of(FreezeScope.DEBITS),
                                2L,
                                new Background.Known(Actor.staff("anna"), REASON, Optional.of("ALERT-17"))));
        assertThat(others).hasSize(2).allSatisfy(record -> assertThat(record.background())
                .isEqualTo(new Background.Restricted()));
        assertThat(others.toString()).doesNotContain("anna", "Pass-through", "ALERT-17", "Salary");
        assertThat(new Background.Restricted().sentence()).isEqualTo("Restricted; call operations.");
    }

    @Test
    void provesFreezesAndFindsWhatWasTamperedWith() {
        freeze(FreezeScope.DEBITS);
        deposit("while-frozen");
        bank.as(ANALYST, () -> freezes.unfreeze("1787", "Cleared up"));
        withdraw("afterwards");
        freeze(FreezeScope.ALL);

        assertThat(proofs()).containsExactly("1 0 []", "2 0 []");

        tamper("UPDATE ledger_account SET freeze = 'NONE' WHERE owner = 'CUSTOMER'");
        withdraw("through");
        assertThat(proofs())
                .containsExactly(
                        "1 1 [Jana: its freeze is stored as NONE, but its history says ALL.]",
                        "2 1 [Jana: posting 5 was posted while ALL was frozen.]");
    }

    private List<String> proofs() {
        return bank.bean(FreezeProof.class).prove(account -> "Jana").stream()
                .map(proof -> proof.counted() + " " + proof.failed() + " " + proof.failures())
                .toList();
    }

    private void tamper(String sql) {
        bank.books().asRoot().sql(sql).update();
    }

    @Test
    void isAuditedWithoutItsReason() {
        bank.as(ANALYST, () -> freezes.freeze("1787", FreezeScope.ALL, REASON, Optional.of("ALERT-17")));
        bank.as(ANALYST, () -> freezes.unfreeze("1787", REASON));

        assertThat(bank.audited())
                .containsExactly(
                        "anna ACCOUNT_FROZEN 1787 last_sequence=2, scope=ALL",
                        "anna ACCOUNT_UNFROZEN 1787 last_sequence=2");
    }

    /** Analysts see who froze which account; administrators read the trail too, and do not. */
    @Test
    void trailTellsAnalystsAloneWhoFroze() {
        bank.as(ANALYST, () -> freezes.freeze("1787", FreezeScope.ALL, REASON, Optional.empty()));
        bank.as(ANALYST, () -> freezes.unfreeze("1787", REASON));
        AuditTrail trail = bank.bean(AuditTrail.class);

        assertThat(bank.as(ADMINISTRATOR, () -> trail.search(AuditFilter.ALL, 0, 10)))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.content()).isEmpty());
        assertThat(bank.as(ADMINISTRATOR, () -> trail.count(AuditFilter.ALL.on("1787"))))
                .isZero();
        assertThat(bank.as(ADMINISTRATOR, () -> trail.count(AuditFilter.ALL.of("ACCOUNT_FROZEN"))))
                .isZero();
        Principal both = Principal.staff("anna", Set.of(Role.ANALYST, Role.ADMINISTRATOR));
        assertThat(bank.as(both, () -> trail.count(AuditFilter.ALL.on("1787")))).isEqualTo(2);
    }

    @Test
    void leavesNothingWhenCallerRollsBack() {
        bank.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            freeze(FreezeScope.ALL);
            status.setRollbackOnly();
        });

        assertThat(withdraw("after")).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(bank.as(ANALYST, () -> freezes.history("1787"))).isEmpty();
        assertThat(bank.audited()).containsExactly("otto ENTRY_POSTED 1787 " + lastDetails());
    }

    @Test
    void isForThoseAloneWhoMay() {
        freeze(FreezeScope.ALL);

        for (Principal who : List.of(VIEWER, ADMINISTRATOR, Principal.job("night"))) {
            assertThatThrownBy(
                            () -> bank.as(who, () -> freezes.freeze("1787", FreezeScope.ALL, REASON, Optional.empty())))
                    .isInstanceOf(NotPermitted.class);
        }
        for (Principal who : List.of(VIEWER, OPERATIONS, ADMINISTRATOR, Principal.job("night"))) {
            assertThatThrownBy(() -> bank.as(who, () -> freezes.unfreeze("1787", REASON)))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> bank.as(ADMINISTRATOR, () -> freezes.history("1787")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> freezes.history("1787")).isInstanceOf(NotPermitted.class);
        assertThat(bank.as(OPERATIONS, () -> freezes.freeze("1787", FreezeScope.ALL, REASON, Optional.empty())))
                .isEqualTo(new AlreadyFrozen(FreezeScope.ALL));
    }

    private String lastDetails() {
        String last = bank.audited().getLast();
        return last.substring(last.indexOf("amount="));
    }

    private Account account() {
        return bank.account("1787");
    }

    private FreezeOutcome freeze(FreezeScope scope) {
        return bank.as(ANALYST, () -> freezes.freeze("1787", scope, REASON, Optional.empty()));
    }

    private CounterOutcome withdraw(String key) {
        return bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .withdraw(new Withdrawal(key, "BRANCH", "1787", Money.ofMinor(100, CZK), "")));
    }

    private CounterOutcome deposit(String key) {
        return bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .deposit(new Deposit(key, "BRANCH", "1787", Money.ofMinor(100, CZK), "")));
    }

    private static CounterOutcome restricted() {
        return new CounterOutcome.Refused(CounterRefusal.ACCOUNT_RESTRICTED);
    }
}
