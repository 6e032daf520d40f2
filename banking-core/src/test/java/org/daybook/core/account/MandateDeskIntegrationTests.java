package org.daybook.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.account.SampleBank.DAY;
import static org.daybook.core.account.SampleBank.OPERATIONS;
import static org.daybook.core.account.SampleBank.TELLER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.MandateOutcome.Done;
import org.daybook.core.account.MandateOutcome.Reason;
import org.daybook.core.account.MandateOutcome.Refused;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MandateDeskIntegrationTests {

    /** A customer of another account. */
    private static final String FRIEND = "C-200-0";

    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private SampleBank bank;
    private MandateDesk desk;

    @BeforeEach
    void openBank() {
        bank = new SampleBank();
        desk = bank.bean(MandateDesk.class);
        bank.open("100", 0, "Eva Nováková", "Adam Novák");
        bank.open("200", 0, "Filip Přítel");
    }

    @AfterEach
    void closeBank() {
        bank.close();
    }

    @Test
    void mandateHoldsFromItsFirstToItsLastDay() {
        Mandate mandate = done(grant(MandateScope.ACT, DAY, Optional.of(DAY.plusDays(9))));

        assertThat(mandate)
                .isEqualTo(new Mandate(
                        mandate.id(), "100", id(FRIEND), FRIEND, MandateScope.ACT, DAY, Optional.of(DAY.plusDays(9))));
        assertThat(standing(DAY.minusDays(1))).isEqualTo(AccountStanding.STRANGER);
        assertThat(standing(DAY)).isEqualTo(AccountStanding.MAY_ACT);
        assertThat(standing(DAY.plusDays(9))).isEqualTo(AccountStanding.MAY_ACT);
        assertThat(standing(DAY.plusDays(10))).isEqualTo(AccountStanding.STRANGER);
        assertThat(bank.bean(Mandates.class).of(id(FRIEND), DAY)).containsExactly(mandate);
        assertThat(bank.bean(Mandates.class).of(id(FRIEND), DAY.plusDays(10))).isEmpty();
        assertThat(bank.as(OPERATIONS, () -> desk.onAccount("100"))).containsExactly(mandate);
        assertThat(bank.as(OPERATIONS, () -> desk.ofCustomer(FRIEND))).containsExactly(mandate);
    }

    @Test
    void holderIsAHolderAndAnybodyElseAStranger() {
        Mandates mandates = bank.bean(Mandates.class);
        grant(MandateScope.VIEW, DAY, Optional.empty());

        assertThat(mandates.standing(id("C-100-0"), bank.account("100"), DAY)).isEqualTo(AccountStanding.HOLDER);
        assertThat(mandates.standing(id("C-100-1"), bank.account("100"), DAY)).isEqualTo(AccountStanding.HOLDER);
        assertThat(mandates.standing(id("C-100-0"), bank.account("200"), DAY)).isEqualTo(AccountStanding.STRANGER);
        assertThat(standing(DAY.plusYears(50))).isEqualTo(AccountStanding.MAY_VIEW);
        assertThat(AccountStanding.HOLDER.mayAct() && AccountStanding.MAY_ACT.mayAct())
                .isTrue();
        assertThat(AccountStanding.MAY_VIEW.mayAct() || AccountStanding.STRANGER.maySee())
                .isFalse();
        assertThat(AccountStanding.MAY_VIEW.maySee()).isTrue();
    }

    @Test
    void refusesByTheirPrecedence() {
        Optional<LocalDate> before = Optional.of(DAY.minusDays(1));

        assertThat(as("nobody's", "nobody", DAY, before)).isEqualTo(new Refused(Reason.ACCOUNT_UNKNOWN));
        bank.as(OPERATIONS, () -> bank.bean(AccountClosures.class).close("200", new Payout.Nothing()));
        assertThat(as("200", "nobody", DAY, before)).isEqualTo(new Refused(Reason.ACCOUNT_CLOSED));
        assertThat(as("200", "C-100-0", DAY, Optional.empty())).isEqualTo(new Refused(Reason.ACCOUNT_CLOSED));
        assertThat(as("100", "nobody", DAY, before)).isEqualTo(new Refused(Reason.CUSTOMER_UNKNOWN));
        assertThat(as("100", "C-100-1", LAST.plusDays(1), before)).isEqualTo(new Refused(Reason.DAYS_UNKNOWN));
        assertThat(as("100", FRIEND, DAY, Optional.of(LAST.plusDays(1)))).isEqualTo(new Refused(Reason.DAYS_UNKNOWN));
        assertThat(as("100", FRIEND, LocalDate.of(12026, 3, 2), Optional.empty()))
                .isEqualTo(new Refused(Reason.DAYS_UNKNOWN));
        assertThat(as("100", "C-100-1", DAY, before)).isEqualTo(new Refused(Reason.DAYS_REVERSED));
        assertThat(as("100", "C-100-1", DAY, Optional.empty())).isEqualTo(new Refused(Reason.HOLDER));
        assertThat(as("100", FRIEND, DAY, Optional.empty())).isInstanceOf(Done.class);
        assertThat(as("100", FRIEND, DAY.plusDays(5), Optional.empty())).isEqualTo(new Refused(Reason.MANDATE_THERE));
        assertThat(as("100", FRIEND, DAY.minusDays(5), before)).isInstanceOf(Done.class);
        assertThat(Reason.values())
                .allSatisfy(reason -> assertThat(reason.sentence()).matches("[A-Z][^.]*\\."));
    }

    @Test
    void mandateOfAnAccountThatWasClosedCanStillBeEnded() {
        long id = done(grant(MandateScope.ACT, DAY, Optional.empty())).id();
        assertThat(bank.as(OPERATIONS, () -> bank.bean(AccountClosures.class).close("100", new Payout.Nothing())))
                .isInstanceOf(ClosingOutcome.Closed.class);

        assertThat(done(end(id, DAY)).validTo()).contains(DAY);
    }

    /** By such a mandate money leaves with the PIN of somebody whom the teller may have made up. */
    @Test
    void tellersGrantNoMandateToAct() {
        assertThat(bank.as(TELLER, () -> desk.grant("100", FRIEND, MandateScope.VIEW, DAY, Optional.empty())))
                .isInstanceOf(Done.class);
        assertThatThrownBy(() ->
                        bank.as(TELLER, () -> desk.grant("100", "C-200-0", MandateScope.ACT, DAY, Optional.empty())))
                .isInstanceOf(NotPermitted.class);
        assertThat(bank.as(OPERATIONS, () -> desk.onAccount("100"))).hasSize(1);
    }

    @Test
    void endingBringsTheLastDayForwardAndNeverBack() {
        long id = done(grant(MandateScope.ACT, DAY, Optional.empty())).id();

        assertThat(done(end(id, DAY.plusDays(3))).validTo()).contains(DAY.plusDays(3));
        assertThat(end(id, DAY.plusDays(3))).isEqualTo(new Refused(Reason.OVER));
        assertThat(end(id, DAY.plusDays(4))).isEqualTo(new Refused(Reason.OVER));
        assertThat(end(id, LocalDate.of(-1, 12, 31))).isEqualTo(new Refused(Reason.DAYS_UNKNOWN));
        assertThat(end(id + 1, DAY)).isEqualTo(new Refused(Reason.MANDATE_UNKNOWN));
        assertThat(done(end(id, DAY.minusDays(1))).validTo()).contains(DAY.minusDays(1));
        assertThat(standing(DAY)).isEqualTo(AccountStanding.STRANGER);
        assertThat(grant(MandateScope.VIEW, DAY.minusDays(1), Optional.empty()))
                .as("one that never held is in nobody's way")
                .isInstanceOf(Done.class);
        assertThat(audited())
                .containsExactly(
                        "MANDATE_GRANTED 100 customer=C-200-0 from=2026-03-02 mandate=" + id + " scope=ACT to=open ",
                        "MANDATE_ENDED 100 customer=C-200-0 mandate=" + id + " to=2026-03-05 ",
                        "MANDATE_ENDED 100 customer=C-200-0 mandate=" + id + " to=2026-03-01 ",
                        "MANDATE_GRANTED 100 customer=C-200-0 from=2026-03-01 mandate=" + (id + 1)
                                + " scope=VIEW to=open ");
    }

    @Test
    void ofManyWhoGrantTheSameOneDoes() throws Exception {
        List<MandateOutcome> outcomes =
                Together.run(8, thread -> List.of(grant(MandateScope.VIEW, DAY, Optional.empty())));

        assertThat(outcomes.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(new Refused(Reason.MANDATE_THERE)::equals))
                .hasSize(7);
    }

    private MandateOutcome grant(MandateScope scope, LocalDate from, Optional<LocalDate> to) {
        return bank.as(OPERATIONS, () -> desk.grant("100", FRIEND, scope, from, to));
    }

    private MandateOutcome as(String account, String customer, LocalDate from, Optional<LocalDate> to) {
        return bank.as(OPERATIONS, () -> desk.grant(account, customer, MandateScope.VIEW, from, to));
    }

    private MandateOutcome end(long id, LocalDate last) {
        return bank.as(OPERATIONS, () -> desk.end(id, last));
    }

    private static Mandate done(MandateOutcome outcome) {
        return ((Done) outcome).mandate();
    }

    private AccountStanding standing(LocalDate day) {
        return bank.bean(Mandates.class).standing(id(FRIEND), bank.account("100"), day);
    }

    private CustomerId id(String reference) {
        return bank.bean(Customers.class).ids(List.of(reference)).get(reference);
    }

    private List<String> audited() {
        return bank.books().asRoot().sql("""
                        SELECT CONCAT_WS(' ', action, subject_reference, REPLACE(details, '\\n', ' '))
                        FROM audit_entry WHERE actor_name <> 'test' ORDER BY sequence""").query(String.class).list();
    }
}
