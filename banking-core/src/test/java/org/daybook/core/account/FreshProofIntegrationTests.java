package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.CZK;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.approval.Proposing;
import org.daybook.core.money.Money;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.product.DayCount;
import org.daybook.core.product.InterestTerms;
import org.daybook.core.product.OrderKind;
import org.daybook.core.product.ProductDesk;
import org.daybook.core.product.ProductTerms;
import org.daybook.core.product.TermsOutcome;
import org.daybook.core.security.CurrentStaff;
import org.daybook.core.security.FreshProofNeeded;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Freezes and limits are left alone by a session whose owner has not shown lately that it is they. */
class FreshProofIntegrationTests {

    private SampleBank bank;
    private SomebodySignedIn session;

    @BeforeEach
    void openBank() {
        bank = new SampleBank(Books.open(WithSession.class));
        session = bank.bean(SomebodySignedIn.class);
        bank.open("1787", 0, "Jana Nováková");
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    @Test
    void isAskedForBeforeFreezesAndLimits() {
        long freeze = bank.freeze("1787", FreezeScope.DEBITS).freeze();
        long entries = bank.audited().size();
        Map<String, ThrowingCallable> deeds = deeds(freeze);
        session.roles = Set.of(Role.ANALYST, Role.OPERATIONS);
        session.fresh = false;

        deeds.forEach((name, deed) -> assertThatThrownBy(deed).as(name).isExactlyInstanceOf(FreshProofNeeded.class));

        assertThat(bank.audited()).hasSize((int) entries);
        assertThat(bank.bean(Freezes.class).history("1787")).hasSize(1);
        session.fresh = true;
        assertThat(bank.bean(Freezes.class).freeze("1787", order())).isInstanceOf(FreezeOutcome.Frozen.class);
        assertThat(bank.bean(Freezes.class).unfreeze(freeze, "Cleared up"))
                .isInstanceOf(UnfreezeOutcome.Proposed.class);
        assertThat(bank.bean(ProductDesk.class).set(terms())).isEqualTo(new TermsOutcome.Set(terms()));
        assertThat(bank.bean(AccountLimits.class).set("1787", limit())).isEqualTo(new LimitOutcome.Set(limit()));
        assertThat(bank.bean(TwoPersonOrders.class).proposeLimit("1787", limit(), "Buys a flat"))
                .isInstanceOf(Proposing.Proposed.class);
    }

    @Test
    void isAskedForAfterThePermission() {
        long freeze = bank.freeze("1787", FreezeScope.DEBITS).freeze();
        session.roles = Set.of(Role.VIEWER);
        session.fresh = false;

        deeds(freeze)
                .forEach((name, deed) -> assertThatThrownBy(deed).as(name).isExactlyInstanceOf(NotPermitted.class));
    }

    /** Looking is not disturbed, and neither is the note that a freeze stays. */
    @Test
    void isNotAskedForToLook() {
        bank.freeze("1787", FreezeScope.DEBITS);
        session.roles = Set.of(Role.ANALYST);
        session.fresh = false;

        assertThat(bank.bean(Freezes.class).history("1787")).hasSize(1);
        assertThat(bank.bean(Freezes.class)
                        .preview("1787", FreezeScope.ALL, Optional.empty())
                        .bounces())
                .isEmpty();
        assertThat(bank.bean(FreezeCodes.class).thatMayExpire()).isEmpty();
    }

    private Map<String, ThrowingCallable> deeds(long freeze) {
        Freezes freezes = bank.bean(Freezes.class);
        FreezeCodes codes = bank.bean(FreezeCodes.class);
        return new TreeMap<>(Map.of(
                "freeze", () -> freezes.freeze("1787", order()),
                "unfreeze", () -> freezes.unfreeze(freeze, "Cleared up"),
                "allow expiry", () -> codes.proposeExpiry(FreezeCode.CUSTOMER_REQUEST, "Travel cards"),
                "forbid expiry", () -> codes.forbidExpiry(FreezeCode.CUSTOMER_REQUEST),
                "set terms", () -> bank.bean(ProductDesk.class).set(terms()),
                "propose terms", () -> bank.bean(ProductDesk.class).propose(terms(), "Flats"),
                "set a limit", () -> bank.bean(AccountLimits.class).set("1787", limit()),
                "propose a limit", () -> bank.bean(TwoPersonOrders.class).proposeLimit("1787", limit(), "Flat")));
    }

    private static ProductTerms terms() {
        return new ProductTerms(
                "FLAT",
                SampleBank.DAY,
                Money.ofMinor(0, CZK),
                new InterestTerms(BigDecimal.ZERO, BigDecimal.ZERO, DayCount.ACT_365),
                Money.ofMinor(0, CZK),
                List.of());
    }

    private static FreezeOrder order() {
        return FreezeOrder.of(FreezeScope.CREDITS, FreezeCode.OTHER, "Exercise");
    }

    private static DailyLimit limit() {
        return new DailyLimit(OrderKind.WITHDRAWAL, "*", Money.ofMinor(100, CZK), 1);
    }

    /** A session as a screen has it. */
    static final class SomebodySignedIn implements CurrentStaff {

        private Set<Role> roles = Set.of();
        private boolean fresh;

        @Override
        public Optional<Principal> current() {
            return Optional.of(Principal.staff("olaf", roles));
        }

        @Override
        public boolean provedLately() {
            return fresh;
        }
    }

    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class WithSession {

        @Bean
        SomebodySignedIn somebodySignedIn() {
            return new SomebodySignedIn();
        }
    }
}
