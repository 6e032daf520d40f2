package org.daybook.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.credential.SecretKind.PASSWORD;
import static org.daybook.core.credential.SecretKind.PIN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerForm;
import org.daybook.core.customer.EmailStanding;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OneTimeCodeIntegrationTests {

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
    void codeFromTheMailProvesTheAddressOnce() {
        String eva = bank.register();
        String code = bank.code();

        assertThat(code).matches("[0-9]{6}");
        assertThat(desk.proveEmail(eva, bank.wrongCode())).isEqualTo(new CodeCheck.Refused());
        assertThat(file(eva).emailStanding()).isEqualTo(EmailStanding.UNVERIFIED);
        assertThat(desk.proveEmail(eva, code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo(new CodeCheck.Right());
        assertThat(file(eva).emailStanding()).isEqualTo(EmailStanding.VERIFIED);
        assertThat(desk.proveEmail(eva, code)).isEqualTo(new CodeCheck.Refused());
        assertThat(desk.askToProveEmail(eva)).isEqualTo(new CodeRequest.AlreadyProved());
    }

    @Test
    void codeOfAnotherCustomerOrPurposeIsWrong() {
        String eva = bank.customer();
        String adam = bank.customer();
        desk.askForReset(PIN, adam);
        String adams = bank.code();
        desk.askForReset(PIN, eva);
        String evas = bank.code();
        desk.askForReset(PASSWORD, eva);

        if (!adams.equals(evas)) {
            assertThat(desk.reset(PIN, eva, adams, "4096")).isInstanceOf(SecretChange.Refused.class);
        }
        if (!bank.code().equals(evas)) {
            assertThat(desk.reset(PASSWORD, eva, evas, "correct horse battery"))
                    .isInstanceOf(SecretChange.Refused.class);
        }
        assertThat(desk.reset(PIN, eva, evas, "4096")).isEqualTo(new SecretChange.Changed());
    }

    @Test
    void codeForAResetIsGoodForAQuarterOfAnHour() {
        String eva = bank.customer();
        Instant begin = bank.clock().instant();

        assertThat(desk.askForReset(PIN, eva)).isEqualTo(new CodeRequest.Sent(begin.plus(Duration.ofMinutes(15))));
        String late = bank.code();
        bank.clock().advance(Duration.ofMinutes(15));
        assertThat(desk.reset(PIN, eva, late, "4096")).isInstanceOf(SecretChange.Refused.class);
        assertThat(ending(eva)).isEqualTo("EXPIRED");
        desk.askForReset(PIN, eva);
        String inTime = bank.code();
        bank.clock().advance(Duration.ofMinutes(15).minusNanos(1_000));
        assertThat(desk.reset(PIN, eva, inTime, "4096")).isEqualTo(new SecretChange.Changed());
        assertThat(ending(eva)).isEqualTo("USED");
        assertThat(desk.reset(PIN, eva, inTime, "8402")).isInstanceOf(SecretChange.Refused.class);
    }

    @Test
    void threeWrongTriesEndACode() {
        String eva = bank.customer();
        desk.askForReset(PIN, eva);
        String code = bank.code();
        String wrong = bank.wrongCode();

        for (int i = 0; i < 3; i++) {
            assertThat(desk.reset(PIN, eva, wrong, "4096")).isEqualTo(new SecretChange.Refused(CodeCheck.WRONG));
        }

        assertThat(desk.reset(PIN, eva, code, "4096")).isEqualTo(new SecretChange.Refused(CodeCheck.WRONG));
        assertThat(ending(eva)).isEqualTo("TRIED_OUT");
        assertThat(desk.takes(eva, "7391")).isTrue();
    }

    @Test
    void triesSideBySideAreCountedLikeTriesInARow() throws Exception {
        String eva = bank.customer();
        desk.askForReset(PIN, eva);
        int right = Integer.parseInt(bank.code());
        List<String> guesses = IntStream.range(1, 17)
                .mapToObj(i -> String.format(java.util.Locale.ROOT, "%06d", (right + i) % 1_000_000))
                .toList();

        List<SecretChange> outcomes =
                Together.run(16, thread -> List.of(desk.reset(PIN, eva, guesses.get(thread), "4096")));

        assertThat(outcomes).hasSize(16).containsOnly(new SecretChange.Refused(CodeCheck.WRONG));
        assertThat(bank.asRoot()
                        .sql("SELECT failed_tries FROM one_time_code ORDER BY id DESC LIMIT 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void codeBroughtByManyAtOnceIsUsedOnce() throws Exception {
        String eva = bank.customer();
        desk.askForReset(PIN, eva);
        String code = bank.code();

        List<SecretChange> outcomes = Together.run(8, thread -> List.of(desk.reset(PIN, eva, code, "409" + thread)));

        assertThat(outcomes.stream().filter(SecretChange.Changed.class::isInstance))
                .hasSize(1);
    }

    @Test
    void unfitPinDoesNotCostTheCode() {
        String eva = bank.customer();
        desk.askForReset(PIN, eva);
        String code = bank.code();

        assertThat(desk.reset(PIN, eva, code, "0000")).isEqualTo(new SecretChange.Unfit(SecretFault.PIN_REPEATS));
        assertThat(desk.reset(PIN, eva, code, "1984")).isEqualTo(new SecretChange.Unfit(SecretFault.PIN_BIRTH_DATE));
        assertThat(desk.reset(PIN, eva, bank.wrongCode(), "1984"))
                .as("whose birth date it is, is told to nobody without the code")
                .isInstanceOf(SecretChange.Refused.class);
        assertThat(desk.reset(PIN, eva, code, "4096")).isEqualTo(new SecretChange.Changed());
    }

    @Test
    void aNewCodeVoidsTheOnesBefore() {
        String eva = bank.customer();
        desk.askForReset(PIN, eva);
        long first = bank.ears().codes().getLast().code();
        String old = bank.code();
        desk.askForReset(PIN, eva);
        String fresh = bank.code();

        assertThat(bank.bean(IssuedCodes.class).toSend(first)).isEmpty();
        if (!old.equals(fresh)) {
            assertThat(desk.reset(PIN, eva, old, "4096")).isInstanceOf(SecretChange.Refused.class);
        }
        assertThat(desk.reset(PIN, eva, fresh, "4096")).isEqualTo(new SecretChange.Changed());
    }

    @Test
    void fiveCodesAnHourAndTheLastStaysGood() {
        String eva = bank.customer();
        Instant begin = bank.clock().instant();
        for (int i = 0; i < 5; i++) {
            assertThat(desk.askForReset(PIN, eva)).isInstanceOf(CodeRequest.Sent.class);
            bank.clock().advance(Duration.ofMinutes(1));
        }
        String last = bank.code();

        assertThat(desk.askForReset(PIN, eva)).isEqualTo(new CodeRequest.TooMany(begin.plus(Duration.ofHours(1))));
        assertThat(desk.reset(PIN, eva, last, "4096")).isEqualTo(new SecretChange.Changed());
        bank.clock().advance(Duration.ofMinutes(55));
        assertThat(desk.askForReset(PIN, eva)).isInstanceOf(CodeRequest.Sent.class);
    }

    @Test
    void ofManyWhoAskAtOnceFiveAreSentACode() throws Exception {
        String eva = bank.customer();

        List<CodeRequest> outcomes = Together.run(12, thread -> List.of(desk.askForReset(PIN, eva)));

        assertThat(outcomes.stream().filter(CodeRequest.Sent.class::isInstance)).hasSize(5);
        assertThat(bank.asRoot()
                        .sql("SELECT COUNT(*) FROM one_time_code WHERE ended_at IS NULL AND purpose = 'PIN_RESET'"
                                + " AND customer_id = (SELECT id FROM customer WHERE reference = ?)")
                        .param(eva)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void codeForAResetGoesToTheAddressThatWasProved() {
        String eva = bank.register();
        assertThat(desk.askForReset(PIN, eva)).isEqualTo(new CodeRequest.NoAddress());
        assertThat(desk.askForReset(PIN, "nobody")).isEqualTo(new CodeRequest.CustomerUnknown());
        desk.proveEmail(eva, bank.code());
        String proved = file(eva).email();

        CustomerFile file = file(eva);
        CustomerForm form = file.form();
        bank.as(() -> bank.bean(CustomerDesk.class)
                .change(
                        eva,
                        file.version(),
                        new CustomerForm(
                                form.name(),
                                form.birthDate(),
                                "thief@mailbox.example",
                                form.phone(),
                                form.address(),
                                form.language(),
                                true)));
        CodeToSend toThief = toSend();
        desk.askForReset(PIN, eva);

        assertThat(toThief.purpose()).isEqualTo(CodePurpose.EMAIL);
        assertThat(toThief.email()).isEqualTo("thief@mailbox.example");
        assertThat(toSend().email()).isEqualTo(proved);
        assertThat(toSend()).hasToString("a code");
    }

    @Test
    void nothingOfACodeIsLeftOnceItIsOver() {
        String used = bank.customer();
        String expired = bank.register();
        String open = bank.register();
        String code = bank.code();

        assertThat(rest(used)).containsExactly("none none");
        assertThat(rest(expired)).containsExactly("seed cipher");
        bank.clock().advance(Duration.ofHours(24));
        String other = bank.register();
        desk.askToProveEmail(other);
        assertThat(rest(expired)).as("swept when somebody else asks").containsExactly("none none");
        assertThat(rest(other)).containsExactly("none none", "seed cipher");
        assertThat(rest(open)).containsExactly("none none");
        assertThat(everything()).doesNotContain(code, code.substring(0, 3) + " " + code.substring(3));
    }

    private static CodeToSend toSend() {
        return bank.bean(IssuedCodes.class)
                .toSend(bank.ears().codes().getLast().code())
                .orElseThrow();
    }

    private static CustomerFile file(String reference) {
        return bank.as(() -> bank.bean(CustomerDesk.class).find(reference)).orElseThrow();
    }

    private static String ending(String reference) {
        return bank.asRoot().sql("""
                        SELECT ending FROM one_time_code o JOIN customer c ON c.id = o.customer_id
                        WHERE c.reference = ? ORDER BY o.id DESC LIMIT 1""").param(reference).query(String.class).single();
    }

    private static List<String> rest(String reference) {
        return bank.asRoot().sql("""
                        SELECT CONCAT(IF(seed IS NULL, 'none', 'seed'), ' ', IF(email_cipher IS NULL, 'none', 'cipher'))
                        FROM one_time_code o JOIN customer c ON c.id = o.customer_id
                        WHERE c.reference = ? ORDER BY o.id""").param(reference).query(String.class).list();
    }

    private static String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("one_time_code", "outbox_message", "outbox_attempt", "audit_entry", "credential")) {
            all.append(bank.asRoot().sql("SELECT * FROM " + table).query().listOfRows());
        }
        return all.toString();
    }
}
