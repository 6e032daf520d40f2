package org.daybook.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.credential.SecretKind.PASSWORD;
import static org.daybook.core.credential.SecretKind.PIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.core.credential.CredentialChanged.Way;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CredentialIntegrationTests {

    private static final String GOOD = "correct horse battery";

    private static CredentialBank bank;
    private static TellersDesk desk;

    @BeforeAll
    static void openBank() {
        bank = new CredentialBank();
        desk = bank.desk();
    }

    @AfterAll
    static void closeBank() {
        bank.close();
    }

    @Test
    void pinIsSetOnceKeyedTwice() {
        String eva = bank.register();

        assertThat(desk.standing(PIN, eva)).isEqualTo(new CredentialStanding(false, Optional.empty(), 0));
        assertThat(desk.set(PIN, eva, "7391", "7390")).isEqualTo(new SecretChange.Unfit(SecretFault.NOT_REPEATED));
        assertThat(desk.set(PIN, eva, "1234", "1234")).isEqualTo(new SecretChange.Unfit(SecretFault.PIN_RUNS));
        assertThat(desk.set(PIN, eva, "1984", "1984")).isEqualTo(new SecretChange.Unfit(SecretFault.PIN_BIRTH_DATE));
        assertThat(desk.set(PIN, "nobody", "7391", "7391")).isEqualTo(new SecretChange.CustomerUnknown());
        assertThat(desk.set(PIN, eva, "7391", "7391")).isEqualTo(new SecretChange.Changed());
        assertThat(desk.set(PIN, eva, "8402", "8402")).isEqualTo(new SecretChange.AlreadySet());
        assertThat(desk.takes(eva, "7391")).isTrue();
        assertThat(desk.takes(eva, "8402")).isFalse();
        assertThat(desk.standing(PIN, eva)).isEqualTo(new CredentialStanding(true, Optional.empty(), 2));
        assertThat(changes(eva)).containsExactly("PIN SET");
    }

    @Test
    void pinIsChangedByWhoeverHasTheOneBefore() {
        String eva = bank.customer();

        assertThat(desk.change(PIN, eva, "7391", "0000")).isEqualTo(new SecretChange.Unfit(SecretFault.PIN_REPEATS));
        assertThat(desk.change(PIN, eva, "7391", "1705")).isEqualTo(new SecretChange.Unfit(SecretFault.PIN_BIRTH_DATE));
        assertThat(desk.change(PIN, eva, "7391", "7391")).isEqualTo(new SecretChange.Unfit(SecretFault.SAME_AS_BEFORE));
        assertThat(desk.change(PIN, eva, "8888", "4096")).isInstanceOf(SecretChange.Refused.class);
        assertThat(desk.change(PIN, "nobody", "7391", "4096")).isInstanceOf(SecretChange.Refused.class);
        assertThat(desk.change(PIN, eva, "7391", "4096")).isEqualTo(new SecretChange.Changed());
        assertThat(desk.takes(eva, "7391")).isFalse();
        assertThat(desk.takes(eva, "4096")).isTrue();
        assertThat(changes(eva)).containsExactly("PIN SET", "PIN CHANGED");
        assertThat(bank.ears().changes().getLast().way()).isEqualTo(Way.CHANGED);
    }

    @Test
    void passwordIsAThingOfItsOwn() {
        String eva = bank.customer();

        assertThat(desk.set(PASSWORD, eva, GOOD, GOOD)).isEqualTo(new SecretChange.Changed());
        for (int i = 0; i < 3; i++) {
            desk.takes(eva, "8888");
        }
        assertThat(desk.takes(eva, "7391")).isFalse();
        for (int i = 0; i < 4; i++) {
            assertThat(desk.authenticate(PASSWORD, eva, "wrong")).isInstanceOf(Authentication.Refused.class);
        }
        assertThat(desk.authenticate(PASSWORD, eva, GOOD)).isInstanceOf(Authentication.Authentic.class);
        for (int i = 0; i < 5; i++) {
            desk.authenticate(PASSWORD, eva, "wrong");
        }
        assertThat(desk.authenticate(PASSWORD, eva, GOOD))
                .isEqualTo(new Authentication.Refused(
                        "Customer or password is wrong. After 5 failures it is refused for" + " 30 minutes."));
    }

    @Test
    void keepsAPepperedHashThatFitsNobodyElse() {
        String eva = bank.customer();
        String adam = bank.customer();

        String hash = hash(eva);
        assertThat(hash).startsWith("$argon2id$v=19$").isNotEqualTo(hash(adam));
        // Argon2 of the PIN alone does not match: somebody who has the database lacks the pepper.
        assertThat(new Argon2Encoder(64, 1).matches("7391", hash)).isFalse();
        assertThat(desk.change(PIN, adam, "7391", "4096")).isEqualTo(new SecretChange.Changed());
        bank.asRoot().sql("""
                        UPDATE credential a JOIN customer c ON c.id = a.customer_id SET a.secret_hash = ?
                        WHERE c.reference = ?""").params(hash(adam), eva).update();
        assertThat(desk.takes(eva, "4096")).as("another row's hash").isFalse();
    }

    /** The work that takes time is the hash: it is counted, since no stop-watch tells on a busy machine. */
    @Test
    void unknownCustomersCostTheSameWork() {
        String eva = bank.customer();
        String without = bank.register();
        CountingEncoder encoder = bank.encoder();

        assertThat(encoder.computationsOf(() -> desk.takes(eva, "8888"))).isEqualTo(1);
        assertThat(encoder.computationsOf(() -> desk.takes(eva, "7391"))).isEqualTo(1);
        assertThat(encoder.computationsOf(() -> desk.takes("nobody", "7391"))).isEqualTo(1);
        assertThat(encoder.computationsOf(() -> desk.takes("nöbödy", "7391"))).isEqualTo(1);
        assertThat(encoder.computationsOf(() -> desk.takes(without, "7391"))).isEqualTo(1);
        assertThat(encoder.computationsOf(() -> desk.change(PIN, eva, "8888", "4096")))
                .isEqualTo(1);
        assertThat(encoder.computationsOf(() -> desk.change(PIN, "nobody", "8888", "4096")))
                .isEqualTo(1);
        assertThat(encoder.computationsOf(() -> desk.reset(PIN, eva, "000000", "4096")))
                .isEqualTo(1);
        assertThat(encoder.computationsOf(() -> desk.reset(PIN, "nobody", "000000", "4096")))
                .isEqualTo(1);
        desk.takes(eva, "8888");
        desk.takes(eva, "8888");
        assertThat(desk.standing(PIN, eva).lockedUntil()).isPresent();
        assertThat(encoder.computationsOf(() -> desk.takes(eva, "7391")))
                .as("locked out")
                .isEqualTo(1);
        assertThat(List.of(
                        desk.authenticate(PIN, eva, "7391"),
                        desk.authenticate(PIN, eva, "x".repeat(100_000)),
                        desk.authenticate(PIN, without, "7391"),
                        desk.authenticate(PIN, "nobody", "7391"),
                        desk.authenticate(PIN, "' OR 1=1 -- ", "7391")))
                .containsOnly(new Authentication.Refused(
                        "Customer or PIN is wrong. After 3 failures it is refused for 30 minutes."));
        assertThat(desk.reset(PIN, eva, "000000", "4096")).isEqualTo(desk.reset(PIN, "nobody", "000000", "4096"));
    }

    @Test
    void threeFailuresLockTheLoginForHalfAnHour() {
        String eva = bank.customer();
        Instant begin = bank.clock().instant();

        assertThat(desk.takes(eva, "8888")).isFalse();
        assertThat(desk.takes(eva, "8888")).isFalse();
        assertThat(desk.takes(eva, "7391")).as("a success forgets the failures").isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(desk.takes(eva, "8888")).isFalse();
        }
        assertThat(desk.takes(eva, "7391")).isFalse();
        assertThat(desk.standing(PIN, eva).lockedUntil()).contains(begin.plus(Duration.ofMinutes(30)));
        bank.clock().advance(Duration.ofMinutes(29));
        for (int i = 0; i < 10; i++) {
            desk.takes(eva, "8888");
        }
        assertThat(desk.standing(PIN, eva).lockedUntil())
                .as("failures do not make it longer")
                .contains(begin.plus(Duration.ofMinutes(30)));
        assertThat(desk.takes(eva, "7391")).isFalse();
        bank.clock().advance(Duration.ofMinutes(1));
        assertThat(desk.standing(PIN, eva).lockedUntil()).isEmpty();
        assertThat(desk.takes(eva, "8888")).isFalse();
        assertThat(desk.takes(eva, "8888")).isFalse();
        assertThat(desk.takes(eva, "7391")).as("counted anew after a lockout").isTrue();
    }

    @Test
    void lockoutIsOfTheLoginAndFreezesNothing() {
        String eva = bank.customer();

        for (int i = 0; i < 3; i++) {
            desk.takes(eva, "8888");
        }

        assertThat(bank.asRoot()
                        .sql("SELECT COUNT(*) FROM account_freeze")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(bank.as(() ->
                        bank.bean(org.daybook.core.customer.CustomerDesk.class).find(eva)))
                .isPresent();
    }

    /** However hard somebody tries, the owner gets in again by a code. */
    @Test
    void nobodyIsShutOutForEver() {
        String eva = bank.customer();

        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 3; i++) {
                desk.takes(eva, "8888");
            }
            bank.clock().advance(Duration.ofMinutes(30));
        }
        for (int i = 0; i < 3; i++) {
            desk.takes(eva, "8888");
        }
        assertThat(desk.askForReset(PIN, eva)).isInstanceOf(CodeRequest.Sent.class);
        assertThat(desk.reset(PIN, eva, bank.code(), "4096")).isEqualTo(new SecretChange.Changed());

        assertThat(desk.standing(PIN, eva).lockedUntil()).isEmpty();
        assertThat(desk.takes(eva, "4096")).isTrue();
    }

    @Test
    void guessesSideBySideAreCountedLikeGuessesInARow() throws Exception {
        String eva = bank.customer();

        List<Boolean> right = Together.run(16, thread -> List.of(desk.takes(eva, "88" + (10 + thread))));

        assertThat(right).hasSize(16).containsOnly(false);
        assertThat(bank.asRoot().sql("""
                                SELECT failed_attempts FROM credential a JOIN customer c ON c.id = a.customer_id
                                WHERE c.reference = ?""").param(eva).query(Integer.class).single())
                .isEqualTo(3);
        assertThat(desk.takes(eva, "7391")).isFalse();
    }

    /** Of many threads that bring the right PIN after wrong ones, none is let in past the third try. */
    @Test
    void rightPinAmongTooManyGuessesIsRefused() throws Exception {
        String eva = bank.customer();
        desk.takes(eva, "8888");
        desk.takes(eva, "8889");
        desk.takes(eva, "8890");

        List<Boolean> right = Together.run(8, thread -> List.of(desk.takes(eva, "7391")));

        assertThat(right).containsOnly(false);
    }

    @Test
    void hashesAreMadeBetterAtTheNextSuccess() {
        try (CredentialBank other = new CredentialBank()) {
            String eva = other.customer();
            assertThat(hash(other, eva)).contains("m=64,");
            other.encoder().raise();

            assertThat(other.desk().takes(eva, "8888")).isFalse();
            assertThat(hash(other, eva)).contains("m=64,");
            assertThat(other.encoder().computationsOf(() -> other.desk().takes(eva, "7391")))
                    .isEqualTo(2);

            assertThat(hash(other, eva)).contains("m=128,");
            assertThat(other.encoder()
                            .computationsOf(() ->
                                    assertThat(other.desk().takes(eva, "7391")).isTrue()))
                    .isEqualTo(1);
        }
    }

    @Test
    void patienceIsTheBanksToSet() {
        try (CredentialBank other =
                new CredentialBank("daybook.credential.pin-failures=2", "daybook.credential.lockout=PT5M")) {
            String eva = other.customer();

            other.desk().takes(eva, "8888");
            other.desk().takes(eva, "8888");

            assertThat(other.desk().takes(eva, "7391")).isFalse();
            other.clock().advance(Duration.ofMinutes(5));
            assertThat(other.desk().takes(eva, "7391")).isTrue();
        }
    }

    @Test
    void auditSaysWhatHappenedAndNeverWhatWasKeyed() {
        String eva = bank.customer();
        for (int i = 0; i < 3; i++) {
            desk.takes(eva, "8888");
        }
        desk.takes("Eva's own PIN 8888", "8888");

        assertThat(bank.asRoot().sql("""
                                SELECT CONCAT_WS(' ', actor_name, action, subject_kind, REPLACE(details, '\\n', ' '))
                                FROM audit_entry WHERE subject_reference = ? ORDER BY sequence""").param(eva).query(String.class).list())
                .containsExactly(
                        "tina CUSTOMER_REGISTERED customer ",
                        "tina CODE_SENT customer purpose=EMAIL ",
                        "tina EMAIL_VERIFIED customer ",
                        "tina CREDENTIAL_SET customer kind=PIN ",
                        "tina CREDENTIAL_REFUSED customer kind=PIN ",
                        "tina CREDENTIAL_REFUSED customer kind=PIN ",
                        "tina CREDENTIAL_REFUSED customer kind=PIN ",
                        "tina LOGIN_LOCKED_OUT customer kind=PIN minutes=30 ");
        assertThat(bank.asRoot()
                        .sql("SELECT COUNT(*) FROM audit_entry WHERE subject_reference LIKE '%8888%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String hash(String reference) {
        return hash(bank, reference);
    }

    private static String hash(CredentialBank of, String reference) {
        return of.asRoot().sql("""
                        SELECT secret_hash FROM credential a JOIN customer c ON c.id = a.customer_id
                        WHERE c.reference = ? AND a.kind = 'PIN'""").param(reference).query(String.class).single();
    }

    private static List<String> changes(String reference) {
        return bank.asRoot().sql("""
                        SELECT CONCAT_WS(' ', kind, way) FROM credential_change h JOIN customer c ON c.id = h.customer_id
                        WHERE c.reference = ? ORDER BY h.id""").param(reference).query(String.class).list();
    }
}
