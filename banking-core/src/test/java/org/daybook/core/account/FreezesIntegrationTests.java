package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.daybook.core.account.SampleBank.ADMINISTRATOR;
import static org.daybook.core.account.SampleBank.ANALYST;
import static org.daybook.core.account.SampleBank.CZK;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;
import static org.daybook.core.account.SampleBank.VIEWER;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.FreezeOutcome.AlreadyFrozen;
import org.daybook.core.account.FreezeOutcome.Frozen;
import org.daybook.core.account.FreezeRecord.Background;
import org.daybook.core.account.UnfreezeOutcome.Proposed;
import org.daybook.core.approval.ApprovalOutcome;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.Proposing;
import org.daybook.core.audit.AuditFilter;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.ledger.Side;
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

    private static final CounterOutcome RESTRICTED = new CounterOutcome.Refused(CounterRefusal.ACCOUNT_RESTRICTED);
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
    @EnumSource(
            value = FreezeScope.class,
            names = {"DEBITS", "CREDITS", "ALL"})
    void forbidsItsScopeUntilTwoHaveLiftedIt(FreezeScope scope) {
        Frozen frozen = bank.freeze("1787", scope);
        assertThat(frozen).isEqualTo(new Frozen(frozen.freeze(), scope, 2));

        assertThat(withdraw("one").equals(RESTRICTED)).isEqualTo(scope.forbids(Side.DEBIT));
        assertThat(deposit("two").equals(RESTRICTED)).isEqualTo(scope.forbids(Side.CREDIT));

        Proposed proposed = (Proposed) bank.as(ANALYST, () -> freezes.unfreeze(frozen.freeze(), "Cleared up"));
        assertThat(withdraw("before").equals(RESTRICTED)).isEqualTo(scope.forbids(Side.DEBIT));
        assertThat(bank.as(ANALYST, () -> freezes.unfreeze(frozen.freeze(), "Cleared up")))
                .isEqualTo(new UnfreezeOutcome.AlreadyProposed(proposed.proposal()));
        assertThat(bank.as(ANALYST, () -> bank.bean(Approvals.class)
                        .approve(
                                proposed.proposal(),
                                bank.bean(Approvals.class)
                                        .find(proposed.proposal())
                                        .orElseThrow()
                                        .hash())))
                .isEqualTo(new ApprovalOutcome.Refused(ApprovalOutcome.Reason.OWN_PROPOSAL));
        assertThat(bank.approve(proposed.proposal())).isInstanceOf(ApprovalOutcome.Executed.class);

        assertThat(withdraw("three")).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(deposit("four")).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(bank.failures()).isEmpty();
        assertThat(proofs()).allMatch(proof -> proof.contains(" 0 []"));
    }

    @Test
    void strictestInForceCountsAndEachIsLiftedByItself() {
        Frozen debits = bank.freeze("1787", FreezeScope.DEBITS);
        Frozen credits = bank.freeze("1787", FreezeScope.CREDITS);
        Frozen amount = bank.attach("1787", 10_000);
        Frozen another = bank.attach("1787", 2_000);
        assertThat(state()).isEqualTo("ALL 12000");

        bank.unfreeze(credits.freeze());
        assertThat(state()).isEqualTo("DEBITS 12000");
        Frozen all = bank.freeze("1787", FreezeScope.ALL);
        bank.unfreeze(debits.freeze());
        assertThat(state()).isEqualTo("ALL 12000");
        bank.unfreeze(all.freeze());
        bank.unfreeze(amount.freeze());
        assertThat(state()).isEqualTo("NONE 2000");
        bank.unfreeze(another.freeze());
        assertThat(state()).isEqualTo("NONE 0");
        assertThat(proofs()).containsExactly("1 0 []", "5 0 []", "2 0 []");
    }

    private String state() {
        return bank.books()
                .asRoot()
                .sql("SELECT CONCAT(freeze, ' ', attached_minor) FROM ledger_account WHERE id = ?")
                .param(bank.account("1787").ledgerAccount().value())
                .query(String.class)
                .single();
    }

    /** A second click freezes nothing twice; another code, alert or amount is another freeze. */
    @Test
    void sameFreezeHoldsOnce() {
        FreezeOrder order = FreezeOrder.of(FreezeScope.DEBITS, FreezeCode.FRAUD_SUSPICION, REASON)
                .because(Optional.of("ALERT-17"));
        assertThat(freeze(order)).isInstanceOf(Frozen.class);
        assertThat(freeze(order)).isEqualTo(new AlreadyFrozen(FreezeScope.DEBITS));
        assertThat(freeze(order.because(Optional.of("ALERT-18")))).isInstanceOf(Frozen.class);
        assertThat(freeze(FreezeOrder.of(FreezeScope.DEBITS, FreezeCode.SANCTIONS, REASON)))
                .isInstanceOf(Frozen.class);

        assertThat(bank.as(ANALYST, () -> freezes.history("1787"))).hasSize(3);
        assertThat(bank.audited()).hasSize(3);
    }

    /** Each refusal, where all that come after it hold as well. */
    @Test
    void refusesInItsPrecedence() {
        Optional<LocalDate> past = Optional.of(DAY.minusDays(1));
        FreezeOrder wrong = FreezeOrder.attaching(Money.ofMinor(0, CZK), FreezeCode.OTHER, " ")
                .expiringOn(past);
        FreezeOrder reasoned = FreezeOrder.attaching(Money.ofMinor(0, CZK), FreezeCode.OTHER, REASON)
                .expiringOn(past);
        FreezeOrder amount = FreezeOrder.attaching(Money.ofMinor(1, CZK), FreezeCode.OTHER, REASON)
                .expiringOn(past);

        assertThat(bank.as(ANALYST, () -> freezes.freeze("4711", wrong))).isEqualTo(new FreezeOutcome.ReasonUnfit());
        assertThat(bank.as(ANALYST, () -> freezes.freeze("4711", reasoned)))
                .isEqualTo(new FreezeOutcome.AccountUnknown());
        assertThat(freeze(reasoned)).isEqualTo(new FreezeOutcome.AmountUnfit());
        assertThat(freeze(
                        FreezeOrder.attaching(Money.ofMinor(1, Currency.getInstance("EUR")), FreezeCode.OTHER, REASON)))
                .isEqualTo(new FreezeOutcome.AmountUnfit());
        assertThat(freeze(amount)).isEqualTo(new FreezeOutcome.DatePast());
        assertThat(freeze(amount.expiringOn(Optional.empty()).reviewedOn(past)))
                .isEqualTo(new FreezeOutcome.DatePast());
        assertThat(freeze(amount.expiringOn(Optional.of(DAY))))
                .isEqualTo(new FreezeOutcome.ExpiryNotAllowed(FreezeCode.OTHER));
        assertThat(bank.as(ANALYST, () -> freezes.unfreeze(4711, REASON))).isEqualTo(new UnfreezeOutcome.NotFrozen());
        assertThat(bank.audited()).isEmpty();
    }

    @Test
    void expiresWhereFourEyesHaveAllowedIt() {
        FreezeCodes codes = bank.bean(FreezeCodes.class);
        FreezeOrder order = FreezeOrder.of(FreezeScope.ALL, FreezeCode.CUSTOMER_REQUEST, REASON)
                .expiringOn(Optional.of(DAY.plusDays(3)));
        Proposing.Proposed proposed = (Proposing.Proposed)
                bank.as(ANALYST, () -> codes.proposeExpiry(FreezeCode.CUSTOMER_REQUEST, "Travel cards"));
        assertThat(freeze(order)).isEqualTo(new FreezeOutcome.ExpiryNotAllowed(FreezeCode.CUSTOMER_REQUEST));

        bank.approve(proposed.proposal().id());

        Frozen frozen = (Frozen) freeze(order);
        assertThat(bank.as(ANALYST, codes::thatMayExpire)).containsExactly(FreezeCode.CUSTOMER_REQUEST);
        Unfreezing unfreezing = bank.bean(Unfreezing.class);
        assertThat(unfreezing.liftExpired(DAY.plusDays(2), Actor.job("night"), () -> {}))
                .isZero();
        assertThat(withdraw("still")).isEqualTo(RESTRICTED);
        assertThat(unfreezing.liftExpired(DAY.plusDays(3), Actor.job("night"), () -> {}))
                .isEqualTo(1);
        assertThat(unfreezing.liftExpired(DAY.plusDays(3), Actor.job("night"), () -> {}))
                .isZero();
        assertThat(withdraw("again")).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(bank.audited().get(bank.audited().size() - 2))
                .isEqualTo("night ACCOUNT_UNFROZEN 1787 expired_with=2026-03-05, freeze=" + frozen.freeze()
                        + ", last_sequence=2, scope=ALL");

        bank.as(ANALYST, () -> {
            codes.forbidExpiry(FreezeCode.CUSTOMER_REQUEST);
            return 0;
        });
        assertThat(freeze(order)).isEqualTo(new FreezeOutcome.ExpiryNotAllowed(FreezeCode.CUSTOMER_REQUEST));
    }

    @ParameterizedTest
    @EnumSource
    void authoritiesNeverLetAFreezeExpire(FreezeCode code) {
        assertThat(bank.books()
                        .asRoot()
                        .sql("SELECT by_authority FROM freeze_code WHERE code = ?")
                        .param(code.name())
                        .query(Boolean.class)
                        .single())
                .isEqualTo(code.byAuthority());
        if (code.byAuthority()) {
            assertThatThrownBy(() ->
                            bank.as(ANALYST, () -> bank.bean(FreezeCodes.class).proposeExpiry(code, REASON)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void listsWhatIsDueForReviewUntilItWasLookedAt() {
        Frozen frozen = (Frozen) freeze(
                FreezeOrder.of(FreezeScope.ALL, FreezeCode.DECEASED, REASON).reviewedOn(Optional.of(DAY.plusDays(5))));
        bank.freeze("1787", FreezeScope.DEBITS);
        FreezeReview due =
                new FreezeReview(frozen.freeze(), "1787", FreezeScope.ALL, FreezeCode.DECEASED, DAY.plusDays(5));

        assertThat(due(4)).isEmpty();
        assertThat(due(5)).containsExactly(due);
        assertThat(bank.as(ANALYST, () -> freezes.review(frozen.freeze(), DAY, "Heirs unknown")))
                .contains("The next review comes after the bank's business date.");
        assertThat(bank.as(ANALYST, () -> freezes.review(frozen.freeze(), DAY.plusDays(30), "Heirs unknown")))
                .isEmpty();
        assertThat(due(5)).isEmpty();
        assertThat(due(30)).extracting(FreezeReview::dueOn).containsExactly(DAY.plusDays(30));
        bank.unfreeze(frozen.freeze());
        assertThat(due(30)).isEmpty();
    }

    private List<FreezeReview> due(int days) {
        return bank.as(ANALYST, () -> freezes.dueForReview(DAY.plusDays(days)));
    }

    @Test
    void saysBeforeWhatWouldBounce() {
        tamper("UPDATE ledger_account SET held_minor = 4000 WHERE owner = 'CUSTOMER'");
        List<Bounce> held = List.of(new Bounce("Held", Money.ofMinor(4_000, CZK), Optional.empty()));

        assertThat(preview(FreezeScope.CREDITS, 0)).isEmpty();
        assertThat(preview(FreezeScope.DEBITS, 0)).isEqualTo(held);
        assertThat(preview(FreezeScope.ALL, 0)).isEqualTo(held);
        assertThat(preview(FreezeScope.AMOUNT, 11_000)).isEmpty();
        assertThat(preview(FreezeScope.AMOUNT, 11_001)).isEqualTo(held);
    }

    private List<Bounce> preview(FreezeScope scope, long minor) {
        return bank.as(OPERATIONS, () -> freezes.preview(
                        "1787", scope, Optional.of(Money.ofMinor(minor, CZK)).filter(Money::isPositive))
                .bounces());
    }

    @Test
    void keepsItsHistoryForThoseWhoMaySeeIt() {
        Frozen frozen = (Frozen) freeze(FreezeOrder.attaching(Money.ofMinor(777, CZK), FreezeCode.AUTHORITY, REASON)
                .because(Optional.of("ALERT-17")));
        bank.unfreeze(frozen.freeze());

        List<FreezeRecord> seen = bank.as(ANALYST, () -> freezes.history("1787"));
        List<FreezeRecord> others = bank.as(VIEWER, () -> freezes.history("1787"));

        assertThat(seen)
                .extracting(FreezeRecord::scope, FreezeRecord::amount, FreezeRecord::background)
                .containsExactly(tuple(
                        FreezeScope.AMOUNT,
                        Optional.of(Money.ofMinor(777, CZK)),
                        new Background.Known(
                                Actor.staff("anna"),
                                FreezeCode.AUTHORITY,
                                REASON,
                                Optional.of("ALERT-17"),
                                Optional.empty(),
                                Optional.empty())));
        assertThat(seen.getFirst().lifted().orElseThrow().background())
                .contains(new FreezeRecord.LiftedBy(Actor.staff("adam"), "Exercise over", false));
        assertThat(others).hasSize(1).allSatisfy(record -> assertThat(record.background())
                .isEqualTo(new Background.Restricted()));
        assertThat(others.toString())
                .doesNotContain("anna", "adam", "Pass-through", "ALERT-17", "Exercise", "AUTHORITY", "777");
        assertThat(new Background.Restricted().sentence()).isEqualTo("Restricted; call operations.");
    }

    @Test
    void provesFreezesAndFindsWhatWasTamperedWith() {
        Frozen debits = bank.freeze("1787", FreezeScope.DEBITS);
        deposit("while-frozen");
        bank.unfreeze(debits.freeze());
        withdraw("afterwards");
        bank.freeze("1787", FreezeScope.ALL);
        bank.attach("1787", 14_950);

        assertThat(proofs()).containsExactly("1 0 []", "3 0 []", "1 0 []");

        tamper("UPDATE ledger_account SET freeze = 'NONE', attached_minor = 1 WHERE owner = 'CUSTOMER'");
        withdraw("through");
        assertThat(proofs())
                .containsExactly(
                        "1 1 [Jana: its freeze is stored as NONE with 0.01 attached, but its history says ALL with 149.50.]",
                        "3 1 [Jana: posting 5 was posted while ALL was frozen.]",
                        "1 1 [Jana: posting 5 left 149.00 while 149.50 was attached.]");
    }

    private List<String> proofs() {
        return bank.bean(FreezeProof.class).prove(account -> "Jana").stream()
                .map(proof -> proof.counted() + " " + proof.failed() + " " + proof.failures())
                .toList();
    }

    private void tamper(String sql) {
        bank.books().asRoot().sql(sql).update();
    }

    /** Auditors read the trail: who froze what, but neither the reason nor its code, the amount or the alert. */
    @Test
    void isAuditedWithoutItsReason() {
        Frozen frozen = (Frozen) freeze(FreezeOrder.attaching(Money.ofMinor(777, CZK), FreezeCode.SANCTIONS, REASON)
                .because(Optional.of("ALERT-17")));
        bank.unfreeze(frozen.freeze());

        assertThat(bank.audited())
                .contains(
                        "anna ACCOUNT_FROZEN 1787 freeze=" + frozen.freeze() + ", last_sequence=2, scope=AMOUNT",
                        "adam ACCOUNT_UNFROZEN 1787 freeze=" + frozen.freeze()
                                + ", last_sequence=2, proposal=1, scope=AMOUNT")
                .hasSize(4);
        assertThat(bank.audited().toString()).doesNotContain("777", "SANCTIONS", "ALERT", "Pass-through");
    }

    /** Analysts see who froze which account; administrators read the trail too, and do not. */
    @Test
    void trailTellsAnalystsAloneWhoFroze() {
        Frozen frozen = (Frozen) freeze(FreezeOrder.attaching(Money.ofMinor(777, CZK), FreezeCode.SANCTIONS, REASON));
        bank.unfreeze(frozen.freeze());
        AuditTrail trail = bank.bean(AuditTrail.class);

        assertThat(bank.as(ADMINISTRATOR, () -> trail.search(AuditFilter.ALL, 0, 10)))
                .filteredOn(entry -> entry.actor().isStaff())
                .hasSize(4)
                .noneMatch(entry -> entry.content().toString().contains("1787"));
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
            bank.freeze("1787", FreezeScope.ALL);
            bank.attach("1787", 10_000_000);
            status.setRollbackOnly();
        });

        assertThat(withdraw("after")).isInstanceOf(CounterOutcome.Posted.class);
        assertThat(bank.as(ANALYST, () -> freezes.history("1787"))).isEmpty();
        assertThat(bank.audited()).hasSize(1);
    }

    @Test
    void isForThoseAloneWhoMay() {
        Frozen frozen = bank.freeze("1787", FreezeScope.ALL);
        FreezeOrder order = FreezeOrder.of(FreezeScope.ALL, FreezeCode.OTHER, REASON);

        for (Principal who : List.of(VIEWER, ADMINISTRATOR, Principal.job("night"))) {
            assertThatThrownBy(() -> bank.as(who, () -> freezes.freeze("1787", order)))
                    .isInstanceOf(NotPermitted.class);
        }
        for (Principal who : List.of(VIEWER, OPERATIONS, ADMINISTRATOR, Principal.job("night"))) {
            assertThatThrownBy(() -> bank.as(who, () -> freezes.unfreeze(frozen.freeze(), REASON)))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> bank.as(ADMINISTRATOR, () -> freezes.history("1787")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> freezes.history("1787")).isInstanceOf(NotPermitted.class);
        assertThat(bank.as(OPERATIONS, () -> freezes.freeze("1787", order)))
                .isEqualTo(new AlreadyFrozen(FreezeScope.ALL));
    }

    private FreezeOutcome freeze(FreezeOrder order) {
        return bank.as(ANALYST, () -> freezes.freeze("1787", order));
    }

    private CounterOutcome withdraw(String key) {
        return bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .withdraw(new Withdrawal(key, "BRANCH", "1787", Money.ofMinor(100, CZK), "")));
    }

    private CounterOutcome deposit(String key) {
        return bank.as(OPERATIONS, () -> bank.bean(CounterEntries.class)
                .deposit(new Deposit(key, "BRANCH", "1787", Money.ofMinor(100, CZK), "")));
    }
}
