package org.daybook.core.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.core.counter.CounterBank.DAY;
import static org.daybook.core.counter.CounterBank.OTTO;
import static org.daybook.core.counter.CounterBank.PIN;
import static org.daybook.core.counter.CounterBank.TINA;
import static org.daybook.core.counter.CounterBank.TOM;
import static org.daybook.core.counter.CounterBank.czk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.AccountStanding;
import org.daybook.core.account.CounterEntries;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Transfer;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.account.CounterRefusal;
import org.daybook.core.account.MandateDesk;
import org.daybook.core.account.MandateScope;
import org.daybook.core.counter.Identification.Identified;
import org.daybook.core.counter.Identification.LockedOut;
import org.daybook.core.counter.Identification.NoPin;
import org.daybook.core.counter.Identification.Over;
import org.daybook.core.counter.Identification.Wrong;
import org.daybook.core.counter.ServedOutcome.Posted;
import org.daybook.core.counter.ServedOutcome.Reason;
import org.daybook.core.counter.ServedOutcome.Refused;
import org.daybook.core.counter.ServedOutcome.TurnedDown;
import org.daybook.core.customer.CustomerChange;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerForm;
import org.daybook.core.customer.CustomerForms;
import org.daybook.core.security.NotPermitted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CounterDeskIntegrationTests {

    private static CounterBank bank;
    private static int rounds;

    /** Of Eva; a second one of hers; Adam's. */
    private String main;

    private String savings;
    private String adams;
    private String eva;
    private String adam;

    @BeforeAll
    static void openBank() {
        bank = new CounterBank();
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @BeforeEach
    void openAccounts() {
        int round = ++rounds;
        eva = bank.customer("Eva Nováková-" + round);
        adam = bank.customer("Adam Novák-" + round);
        main = "M" + round;
        savings = "S" + round;
        adams = "A" + round;
        bank.open(main, eva);
        bank.open(savings, eva);
        bank.open(adams, adam);
        payIn(bank.serve(eva), main, 100_000);
    }

    @Test
    void withoutThePinMoneyComesAndNoneLeaves() {
        CounterServiceId service = bank.serve(eva);

        assertThat(order(service, withdrawal("w", main, 100))).isEqualTo(new TurnedDown(Reason.NOT_IDENTIFIED));
        assertThat(order(service, transfer("t", main, savings, 100))).isEqualTo(new TurnedDown(Reason.NOT_IDENTIFIED));
        assertThat(order(service, elsewhere("e", main, 100))).isEqualTo(new TurnedDown(Reason.NOT_IDENTIFIED));
        assertThat(bank.balance(main)).isEqualTo(czk(100_000));
        assertThat(order(service, deposit("d", main, 500))).isInstanceOfSatisfying(Posted.class, posted -> {
            assertThat(posted.sequence()).isEqualTo(2);
            assertThat(posted.balance()).as("not told to somebody unknown").isEmpty();
        });
        assertThat(bank.balance(main)).isEqualTo(czk(100_500));
        assertThat(bank.as(TINA, () -> bank.desk().accounts(service))).isEmpty();
        assertThat(bank.as(TINA, () -> bank.desk().file(service))).isEmpty();
        assertThat(bank.as(TINA, () -> bank.desk().accountsToPayInTo(service)))
                .extracting(NamedAccount::reference)
                .containsExactly(main, savings);
        assertThat(audited("ORDER_TURNED_DOWN", main))
                .containsExactly(
                        "amount=CZK 1.00 reason=NOT_IDENTIFIED ",
                        "amount=CZK 1.00 reason=NOT_IDENTIFIED ",
                        "amount=CZK 1.00 reason=NOT_IDENTIFIED ");
    }

    @Test
    void afterThePinMoneyLeavesTheCustomersOwnAccounts() {
        CounterServiceId service = bank.identified(eva);

        assertThat(order(service, withdrawal("w", main, 30_000))).isInstanceOfSatisfying(Posted.class, posted -> {
            assertThat(posted.account()).isEqualTo(main);
            assertThat(posted.sequence()).isEqualTo(2);
            assertThat(posted.amount()).isEqualTo(czk(30_000));
            assertThat(posted.balance()).contains(czk(70_000));
            assertThat(posted.bookingDate()).isEqualTo(DAY);
        });
        assertThat(order(service, transfer("t", main, savings, 20_000))).isInstanceOf(Posted.class);
        assertThat(order(service, transfer("u", main, adams, 5_000))).isInstanceOf(Posted.class);
        assertThat(order(service, elsewhere("e", main, 1_000))).isInstanceOf(Posted.class);
        assertThat(bank.balance(main)).isEqualTo(czk(44_000));
        assertThat(bank.balance(savings)).isEqualTo(czk(20_000));
        assertThat(bank.balance(adams)).isEqualTo(czk(5_000));
        assertThat(order(service, withdrawal("x", main, 44_001)))
                .isEqualTo(new Refused(CounterRefusal.INSUFFICIENT_AVAILABLE_BALANCE));
        assertThat(order(service, withdrawal("n", "nobody's", 1)))
                .isEqualTo(new Refused(CounterRefusal.ACCOUNT_UNKNOWN));
        assertThat(bank.books()
                        .asRoot()
                        .sql("""
                        SELECT DISTINCT CONCAT(channel, ' ', actor) FROM journal_entry
                        WHERE idempotency_key LIKE ?""")
                        .param("counter/" + rounds + "/%")
                        .query(String.class)
                        .list())
                .containsExactly("COUNTER STAFF tina");
        assertThat(audited("CUSTOMER_IDENTIFIED", eva)).containsExactly("kind=PIN ");
    }

    @Test
    void sameKeyTwiceIsOneEntry() {
        CounterServiceId service = bank.identified(eva);

        ServedOutcome first = order(service, withdrawal("once", main, 100));

        assertThat(order(service, withdrawal("once", main, 100))).isEqualTo(first);
        assertThat(order(service, withdrawal("once", main, 200)))
                .isEqualTo(new Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER));
        assertThat(bank.balance(main)).isEqualTo(czk(99_900));
    }

    @Test
    void otherPeoplesAccountsTakeAMandate() {
        CounterServiceId service = bank.identified(adam);

        assertThat(order(service, withdrawal("stranger", main, 100))).isEqualTo(new TurnedDown(Reason.NO_STANDING));
        grant(MandateScope.VIEW, savings);
        assertThat(order(service, transfer("view", savings, adams, 100))).isEqualTo(new TurnedDown(Reason.NO_STANDING));
        grant(MandateScope.ACT, main);
        assertThat(order(service, withdrawal("act", main, 100)))
                .isInstanceOfSatisfying(
                        Posted.class, posted -> assertThat(posted.balance()).contains(czk(99_900)));
        assertThat(bank.as(TINA, () -> bank.desk().accounts(service)))
                .extracting(served -> served.account().reference() + " " + served.standing() + " "
                        + served.account().bookedBalance())
                .containsExactly(
                        adams + " " + AccountStanding.HOLDER + " CZK 0.00",
                        main + " " + AccountStanding.MAY_ACT + " CZK 999.00",
                        savings + " " + AccountStanding.MAY_VIEW + " CZK 0.00");
        assertThat(order(service, deposit("gift", savings, 100)))
                .as("anybody may pay in")
                .isInstanceOf(Posted.class);
    }

    @Test
    void tellsLimitsWithWhatWasUsedOfThem() {
        CounterServiceId service = bank.identified(eva);
        order(service, withdrawal("used", main, 12_300));

        ServedAccount served =
                bank.as(TINA, () -> bank.desk().accounts(service)).getFirst();

        assertThat(served.limits())
                .filteredOn(limit -> limit.limit().bucket().equals("WITHDRAWAL/*"))
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.used()).isEqualTo(czk(12_300));
                    assertThat(limit.usedCount()).isEqualTo(1);
                });
    }

    @Test
    void wrongPinsAreCountedAndLockTheLoginOut() {
        CounterServiceId service = bank.identified(eva);

        assertThat(bank.identify(service, "8888")).isEqualTo(new Wrong(2));
        assertThat(order(service, withdrawal("w", main, 100)))
                .as("a wrong one takes back what the right one gave")
                .isEqualTo(new TurnedDown(Reason.NOT_IDENTIFIED));
        assertThat(bank.identify(service, "")).isEqualTo(new Wrong(1));
        Instant until = bank.clock().instant().plus(Duration.ofMinutes(30));
        assertThat(bank.identify(service, "8888")).isEqualTo(new LockedOut(until));
        assertThat(bank.identify(service, PIN)).as("the right one too").isEqualTo(new LockedOut(until));
        bank.clock().advance(Duration.ofMinutes(31));
        CounterServiceId later = bank.serve(eva);
        assertThat(bank.identify(later, "8888")).isEqualTo(new Wrong(2));
        assertThat(bank.identify(later, PIN)).isEqualTo(new Identified());
        assertThat(bank.identify(bank.serve(bank.register("Ola Bezpinu-" + rounds)), PIN))
                .isEqualTo(new NoPin());
    }

    @Test
    void serviceIsItsTellersAlone() {
        CounterServiceId service = bank.identified(eva);

        assertThat(bank.as(TOM, () -> bank.desk().look(service))).isEmpty();
        assertThat(bank.as(TOM, () -> bank.desk().accounts(service))).isEmpty();
        assertThat(bank.as(TOM, () -> bank.desk().order(service, withdrawal("tom", main, 100))))
                .isEqualTo(new TurnedDown(Reason.SERVICE_OVER));
        assertThat(bank.as(TOM, () -> bank.desk().identify(service, PIN))).isEqualTo(new Over());
        bank.as(TOM, () -> {
            bank.desk().end(service);
            return true;
        });
        assertThat(order(service, withdrawal("tina", main, 100))).isInstanceOf(Posted.class);
    }

    /** Nor does another service of the core pay out for a teller, and nobody else posts as the counter. */
    @Test
    void tellersPayOutAtTheCounterAlone() {
        CounterEntries entries = bank.bean(CounterEntries.class);
        CounterOrder.Withdrawal order = new Withdrawal("b" + rounds, "BRANCH", main, czk(100), "");

        assertThatThrownBy(() -> bank.as(TINA, () -> entries.withdraw(order))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> bank.as(
                        OTTO, () -> entries.withdraw(new Withdrawal("o", CounterOrder.COUNTER, main, czk(100), ""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bank.balance(main)).isEqualTo(czk(100_000));
    }

    @Test
    void findsByNameReferenceAndAccount() {
        FoundCustomer found = new FoundCustomer(eva, "Eva Nováková-" + rounds, "Brno");
        String number = bank.account(main).number();

        for (String text : List.of(
                eva,
                "nováková-" + rounds,
                "Novakova-" + rounds + " eva",
                main,
                number,
                number.replaceAll("(.{4})", "$1 "))) {
            assertThat(bank.as(TINA, () -> bank.desk().find(text))).as(text).contains(found);
        }
        assertThat(bank.as(TINA, () -> bank.desk().find(" "))).isEmpty();
        assertThat(bank.as(TINA, () -> bank.desk().find("<script>alert(1)</script>")))
                .isEmpty();
        assertThat(bank.as(TINA, () -> bank.desk().serve("nobody"))).isEmpty();
    }

    @Test
    void changesWhatIsOnFileOfACustomerWhoIsKnown() {
        CounterServiceId unknown = bank.serve(eva);
        CounterServiceId known = bank.identified(eva);
        CustomerFile file = bank.as(TINA, () -> bank.desk().file(known)).orElseThrow();
        var form = CustomerForms.EVA
                .named(file.name())
                .withEmail("")
                .onPaper()
                .withPhone("+420 777 000 111")
                .form();

        assertThat(bank.as(TINA, () -> bank.desk().change(unknown, file.version(), form)))
                .isEmpty();
        assertThat(bank.as(TINA, () -> bank.desk().change(known, file.version(), form)))
                .containsInstanceOf(CustomerChange.Changed.class);
        assertThat(bank.as(TINA, () -> bank.desk().file(known)).orElseThrow().phone())
                .isEqualTo("+420 777 000 111");
        CounterServiceId withoutPin = bank.serve(bank.register("Nová Tvář-" + rounds));
        assertThat(bank.as(TINA, () -> bank.desk().file(withoutPin))).isPresent();
    }

    /** Whoever could change a proved address could set the PIN by it. */
    @Test
    void changesNoProvedAddressBeforeThePin() {
        String reference = bank.registerWithProvedAddress("Nová Adresa-" + rounds, "nova" + rounds + "@example.org");
        CounterServiceId service = bank.serve(reference);
        CustomerFile file = bank.as(TINA, () -> bank.bean(CustomerDesk.class).find(reference))
                .orElseThrow();
        CustomerForm mine = file.form();

        assertThat(bank.as(TINA, () -> bank.desk().file(service))).isEmpty();
        assertThat(bank.as(TINA, () -> bank.desk().change(service, file.version(), mine)))
                .isEmpty();
    }

    private void grant(MandateScope scope, String account) {
        bank.as(OTTO, () -> bank.bean(MandateDesk.class).grant(account, adam, scope, DAY, Optional.empty()));
    }

    private ServedOutcome order(CounterServiceId service, CounterOrder order) {
        return bank.as(TINA, () -> bank.desk().order(service, order));
    }

    private void payIn(CounterServiceId service, String account, long minor) {
        assertThat(order(service, deposit("first", account, minor))).isInstanceOf(Posted.class);
    }

    private static Deposit deposit(String key, String account, long minor) {
        return new Deposit(rounds + "/" + key, "BRANCH", account, czk(minor), "");
    }

    private static Withdrawal withdrawal(String key, String account, long minor) {
        return new Withdrawal(rounds + "/" + key, "BRANCH", account, czk(minor), "");
    }

    private static Transfer transfer(String key, String from, String to, long minor) {
        return new Transfer(rounds + "/" + key, "BRANCH", from, new Beneficiary.Here(to), czk(minor), "");
    }

    private static Transfer elsewhere(String key, String from, long minor) {
        return new Transfer(
                rounds + "/" + key,
                "BRANCH",
                from,
                new Beneficiary.Elsewhere("KOMBCZPP", "123", "Karel", "CZ"),
                czk(minor),
                "");
    }

    private static List<String> audited(String action, String subject) {
        return bank.books()
                .asRoot()
                .sql("""
                        SELECT REPLACE(details, '\\n', ' ') FROM audit_entry
                        WHERE action = ? AND subject_reference = ? ORDER BY sequence""")
                .params(action, subject)
                .query(String.class)
                .list();
    }
}
