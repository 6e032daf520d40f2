package org.daybook.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.credential.SecretKind.PASSWORD;
import static org.daybook.core.credential.SecretKind.PIN;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.EmailStanding;
import org.daybook.core.customer.PostalAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRulesTests {

    private static final CustomerFile EVA = customer(LocalDate.of(1984, 5, 17));

    @ParameterizedTest
    @CsvSource({
        "123,PIN_DIGITS",
        "1234567,PIN_DIGITS",
        "12a4,PIN_DIGITS",
        "１２７９,PIN_DIGITS",
        "'',PIN_DIGITS",
        "0000,PIN_REPEATS",
        "999999,PIN_REPEATS",
        "1212,PIN_REPEATS",
        "472472,PIN_REPEATS",
        "1234,PIN_RUNS",
        "0123,PIN_RUNS",
        "7890,PIN_RUNS",
        "4321,PIN_RUNS",
        "98765,PIN_RUNS",
        "3210,PIN_RUNS",
    })
    void refusesPinsThatAreGuessedAtOnce(String pin, SecretFault fault) {
        assertThat(SecretRules.fault(PIN, pin, pin)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1984", "1705", "0517", "170584", "051784", "840517", "91984", "198477"})
    void refusesPinsMadeOfTheBirthDate(String pin) {
        assertThat(SecretRules.fault(PIN, pin, pin)).isEmpty();
        assertThat(SecretRules.fault(PIN, pin, EVA)).contains(SecretFault.PIN_BIRTH_DATE);
        assertThat(SecretRules.fault(PIN, pin, customer(LocalDate.of(1990, 12, 3))))
                .isEmpty();
        assertThat(SecretRules.fault(PIN, pin, customer(null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2580", "7391", "40962", "830174"})
    void takesOtherPins(String pin) {
        assertThat(SecretRules.fault(PIN, pin, pin)).isEmpty();
        assertThat(SecretRules.fault(PIN, pin, EVA)).isEmpty();
    }

    @Test
    void refusesPasswordsThatAreGuessedAtOnce() {
        assertThat(fault("elevenchars")).contains(SecretFault.PASSWORD_SHORT);
        assertThat(fault("x".repeat(129))).contains(SecretFault.PASSWORD_LONG);
        assertThat(fault("x".repeat(12))).contains(SecretFault.PASSWORD_REPEATS);
        assertThat(fault("correct horse battery")).isEmpty();
        assertThat(SecretRules.fault(PASSWORD, "correct NOVÁKOVÁ battery", EVA)).contains(SecretFault.PASSWORD_NAMES);
        assertThat(SecretRules.fault(PASSWORD, "correct d0000000197", EVA)).contains(SecretFault.PASSWORD_NAMES);
        assertThat(SecretRules.fault(PASSWORD, "my eva.novakova rocks", EVA)).contains(SecretFault.PASSWORD_NAMES);
        assertThat(SecretRules.fault(PASSWORD, "correct horse battery", EVA)).isEmpty();
        assertThat(SecretRules.fault(PASSWORD, "medieval castles", EVA)).isEmpty();
    }

    @Test
    void wantsItTwiceBeforeAnythingElse() {
        assertThat(SecretRules.fault(PIN, "0000", "0001")).contains(SecretFault.NOT_REPEATED);
        assertThat(SecretRules.fault(PASSWORD, "short", "")).contains(SecretFault.NOT_REPEATED);
    }

    @Test
    void everyFaultIsOneSentence() {
        assertThat(SecretFault.values())
                .allSatisfy(fault -> assertThat(fault.sentence()).matches("[A-Z][^.]*\\."));
    }

    private static Optional<SecretFault> fault(String password) {
        return SecretRules.fault(PASSWORD, password, password);
    }

    private static CustomerFile customer(LocalDate born) {
        return new CustomerFile(
                new CustomerId(1),
                "D0000000197",
                new CustomerFile.Version(LocalDate.of(2026, 3, 2), 1),
                "Eva Nováková",
                born,
                "eva.novakova@mailbox.example",
                EmailStanding.VERIFIED,
                "",
                PostalAddress.UNKNOWN,
                "cs",
                null,
                true,
                LocalDateTime.of(2026, 3, 2, 8, 0),
                "tina");
    }
}
