package org.daybook.core.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.counter.CounterBank.PIN;
import static org.daybook.core.counter.CounterBank.TINA;
import static org.daybook.core.counter.CounterBank.TOM;
import static org.daybook.core.counter.CounterBank.czk;

import java.time.Duration;
import java.time.Instant;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.CounterOrder.Deposit;
import org.daybook.core.account.CounterOrder.Withdrawal;
import org.daybook.core.counter.Identification.Identified;
import org.daybook.core.counter.Identification.Over;
import org.daybook.core.counter.ServedOutcome.Posted;
import org.daybook.core.counter.ServedOutcome.Reason;
import org.daybook.core.counter.ServedOutcome.TurnedDown;
import org.daybook.core.credential.CodePurpose;
import org.daybook.core.credential.CodeRequest;
import org.daybook.core.credential.CredentialDesk;
import org.daybook.core.credential.SecretChange;
import org.daybook.core.credential.SecretKind;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerForms;
import org.daybook.core.customer.Registration;
import org.daybook.core.security.Principal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a teller serves a customer: until somebody says so, nothing is done, or it has lasted long enough. */
class ServiceEndIntegrationTests {

    private static CounterBank bank;
    private static int rounds;

    private String main;
    private String eva;

    @BeforeAll
    static void openBank() {
        bank = new CounterBank();
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @BeforeEach
    void openAccount() {
        int round = ++rounds;
        eva = bank.customer("Eva Nováková-" + round);
        main = "M" + round;
        bank.open(main, eva);
        assertThat(order(bank.serve(eva), deposit("first", 100_000))).isInstanceOf(Posted.class);
    }

    @Test
    void serviceEndsBySayingSoByDoingNothingAndInTheEnd() {
        CounterServiceId ended = bank.identified(eva);
        bank.as(TINA, () -> {
            bank.desk().end(ended);
            return true;
        });
        isOver(ended);

        CounterServiceId idle = bank.identified(eva);
        bank.clock().advance(Duration.ofMinutes(4));
        assertThat(order(idle, withdrawal("i1", 100))).isInstanceOf(Posted.class);
        bank.clock().advance(Duration.ofMinutes(4));
        assertThat(bank.as(TINA, () -> bank.desk().look(idle))).isPresent();
        bank.clock().advance(Duration.ofMinutes(1));
        isOver(idle);

        CounterServiceId longest = bank.identified(eva);
        for (int i = 0; i < 7; i++) {
            bank.clock().advance(Duration.ofMinutes(4));
            assertThat(bank.as(TINA, () -> bank.desk().accounts(longest))).hasSize(1);
        }
        bank.clock().advance(Duration.ofMinutes(2));
        isOver(longest);
    }

    /** Mail takes its time: nobody who waits for a code is sent away before the code is over. */
    @Test
    void serviceLastsUntilTheCodeThatIsAwaitedIsOver() {
        String nora = bank.registerWithProvedAddress("Nora Čekající-" + rounds, "nora" + rounds + "@example.org");
        CounterServiceId service = bank.serve(nora);
        Instant codeOver = askForPin(nora);
        awaitCode(service, CodePurpose.PIN_RESET, TOM);
        assertThat(endOf(service)).isEqualTo(now().plus(Duration.ofMinutes(5)));
        awaitCode(service, CodePurpose.PIN_RESET, TINA);
        assertThat(endOf(service)).isEqualTo(codeOver).isEqualTo(now().plus(Duration.ofMinutes(15)));

        bank.clock().advance(Duration.ofMinutes(14));
        assertThat(bank.as(TINA, () -> bank.desk().look(service))).isPresent();
        bank.clock().advance(Duration.ofMinutes(1));
        assertThat(bank.as(TINA, () -> bank.desk().look(service))).isEmpty();
        awaitCode(service, CodePurpose.PIN_RESET, TINA);
        assertThat(bank.as(TINA, () -> bank.desk().look(service))).isEmpty();
    }

    @Test
    void serviceWaitsNoLongerOnceTheCodeWasBrought() {
        String nora = bank.registerWithProvedAddress("Nora Došlá-" + rounds, "dosla" + rounds + "@example.org");
        CounterServiceId service = bank.serve(nora);
        askForPin(nora);
        awaitCode(service, CodePurpose.PIN_RESET, TINA);
        bank.clock().advance(Duration.ofMinutes(6));
        assertThat(bank.as(TINA, () -> bank.bean(CredentialDesk.class)
                        .reset(SecretKind.PIN, nora, bank.latestCode(), PIN, PIN)))
                .isEqualTo(new SecretChange.Changed());

        awaitCode(service, CodePurpose.PIN_RESET, TINA);

        assertThat(endOf(service)).isEqualTo(now().plus(Duration.ofMinutes(5)));
        assertThat(bank.identify(service, PIN)).isEqualTo(new Identified());
        bank.clock().advance(Duration.ofMinutes(5));
        assertThat(bank.as(TINA, () -> bank.desk().look(service))).isEmpty();
    }

    /** A code that proves an address is good for a day; no customer stands there that long. */
    @Test
    void serviceThatWaitsForACodeEndsInTheEnd() {
        Registration made = bank.as(TINA, () -> bank.bean(CustomerDesk.class)
                .register(CustomerForms.EVA
                        .named("Nora Denní-" + rounds)
                        .withEmail("denni" + rounds + "@example.org")
                        .form()));
        CounterServiceId service = bank.serve(((Registration.Registered) made).reference());
        Instant begun = now();
        bank.clock().advance(Duration.ofMinutes(4));

        awaitCode(service, CodePurpose.EMAIL, TINA);

        assertThat(endOf(service)).isEqualTo(begun.plus(Duration.ofMinutes(30)));
        CounterServiceId withoutCode = bank.identified(eva);
        bank.clock().advance(Duration.ofMinutes(4));
        awaitCode(withoutCode, CodePurpose.EMAIL, TINA);
        assertThat(endOf(withoutCode)).isEqualTo(now().plus(Duration.ofMinutes(5)));
    }

    /** Returns when the code is over. */
    private static Instant askForPin(String customer) {
        CodeRequest asked = bank.as(TINA, () -> bank.bean(CredentialDesk.class).askForReset(SecretKind.PIN, customer));
        return ((CodeRequest.Sent) asked).expiresAt();
    }

    private static void awaitCode(CounterServiceId service, CodePurpose purpose, Principal teller) {
        bank.as(teller, () -> {
            bank.desk().awaitCode(service, purpose);
            return true;
        });
    }

    private static Instant endOf(CounterServiceId service) {
        return bank.as(TINA, () -> bank.desk().look(service)).orElseThrow().endsAt();
    }

    private static Instant now() {
        return bank.clock().instant();
    }

    private void isOver(CounterServiceId service) {
        assertThat(bank.as(TINA, () -> bank.desk().look(service))).isEmpty();
        assertThat(bank.as(TINA, () -> bank.desk().accounts(service))).isEmpty();
        assertThat(bank.identify(service, PIN)).isEqualTo(new Over());
        assertThat(order(service, withdrawal("over", 100))).isEqualTo(new TurnedDown(Reason.SERVICE_OVER));
        assertThat(order(service, deposit("over-in", 100))).isEqualTo(new TurnedDown(Reason.SERVICE_OVER));
    }

    private ServedOutcome order(CounterServiceId service, CounterOrder order) {
        return bank.as(TINA, () -> bank.desk().order(service, order));
    }

    private Deposit deposit(String key, long minor) {
        return new Deposit(rounds + "/" + key, "BRANCH", main, czk(minor), "");
    }

    private Withdrawal withdrawal(String key, long minor) {
        return new Withdrawal(rounds + "/" + key, "BRANCH", main, czk(minor), "");
    }
}
