package org.daybook.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.customer.CustomerForms.EVA;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of(CustomerFault.NAME_LENGTH, EVA.named("")),
                Arguments.of(CustomerFault.NAME_LENGTH, EVA.named("E")),
                Arguments.of(CustomerFault.NAME_LENGTH, EVA.named("E".repeat(141))),
                Arguments.of(CustomerFault.NAME_WRITING, EVA.named("12345")),
                Arguments.of(CustomerFault.NAME_WRITING, EVA.named("Eva\tNováková")),
                Arguments.of(CustomerFault.NAME_WRITING, EVA.named("Eva\u202eNováková")),
                Arguments.of(CustomerFault.NAME_WRITING, EVA.named("Eva\u0000Nováková")),
                Arguments.of(CustomerFault.BIRTH_DATE_MISSING, EVA.born(null)),
                Arguments.of(CustomerFault.BIRTH_DATE_FUTURE, EVA.born(DAY.plusDays(1))),
                Arguments.of(
                        CustomerFault.BIRTH_DATE_PAST,
                        EVA.born(DAY.minusYears(130).minusDays(1))),
                Arguments.of(CustomerFault.EMAIL_FOR_PAPERLESS, EVA.withEmail("")),
                Arguments.of(CustomerFault.PHONE_FORM, EVA.withPhone("603 123 456")),
                Arguments.of(CustomerFault.PHONE_FORM, EVA.withPhone("+420 603 CALL ME")),
                Arguments.of(CustomerFault.PHONE_FORM, EVA.withPhone("+1234567890123456")),
                Arguments.of(CustomerFault.STREET_MISSING, EVA.livingAt(null, "602 00", "Brno", "CZ")),
                Arguments.of(CustomerFault.STREET_FORM, EVA.livingAt("x".repeat(141), "602 00", "Brno", "CZ")),
                Arguments.of(CustomerFault.STREET_FORM, EVA.livingAt("a\nb\nc\nd", "602 00", "Brno", "CZ")),
                Arguments.of(CustomerFault.STREET_FORM, EVA.livingAt("Lipová\u001f7", "602 00", "Brno", "CZ")),
                Arguments.of(CustomerFault.POSTCODE_FORM, EVA.livingAt("Lipová 7", "1".repeat(17), "Brno", "CZ")),
                Arguments.of(CustomerFault.CITY_MISSING, EVA.livingAt("Lipová 7", "602 00", null, "CZ")),
                Arguments.of(CustomerFault.CITY_FORM, EVA.livingAt("Lipová 7", "602 00", "B".repeat(81), "CZ")),
                Arguments.of(CustomerFault.CITY_FORM, EVA.livingAt("Lipová 7", "602 00", "Br\nno", "CZ")),
                Arguments.of(CustomerFault.COUNTRY_FORM, EVA.livingAt("Lipová 7", "602 00", "Brno", "Czechia")),
                Arguments.of(CustomerFault.COUNTRY_FORM, EVA.livingAt("Lipová 7", "602 00", "Brno", null)),
                Arguments.of(CustomerFault.LANGUAGE_FORM, EVA.reading("Czech")));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void findsTheFault(CustomerFault fault, CustomerForms form) {
        assertThat(FormCheck.faults(form.form().stripped(), DAY)).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eva",
                "eva@",
                "@mailbox.example",
                "eva@mailbox",
                "eva@@mailbox.example",
                "eva novakova@mailbox.example",
                "eva..n@mailbox.example",
                ".eva@mailbox.example",
                "eva@-mailbox.example",
                "eva@mailbox..example",
                "eva@[127.0.0.1]",
                "eva@mailbox.example\r\nBcc: all@mailbox.example",
                "éva@mailbox.example"
            })
    void refusesWhatIsNoEmailAddress(String email) {
        assertThat(FormCheck.faults(EVA.withEmail(email).form(), DAY)).containsExactly(CustomerFault.EMAIL_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e@m.cz", "EVA+bank@Mailbox.Example", "eva@pošta.example", "o'neill@mail.example"})
    void takesEmailAddresses(String email) {
        assertThat(FormCheck.faults(EVA.withEmail(email).form(), DAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "Robert'); DROP TABLE customer;--", "=cmd|' /C calc'!A0", "Ng", "陈伟"
            })
    void leavesNamesAsTheyAreWritten(String name) {
        assertThat(FormCheck.faults(EVA.named(name).form(), DAY)).isEmpty();
    }

    @Test
    void takesFormsWithoutWhatIsNotNeeded() {
        assertThat(FormCheck.faults(EVA.form(), DAY)).isEmpty();
        assertThat(FormCheck.faults(EVA.onPaper().withEmail("").withPhone("").form(), DAY))
                .isEmpty();
        assertThat(FormCheck.faults(
                        EVA.livingAt("Lipová 7\nzadní trakt", null, "Brno", "CZ")
                                .form(),
                        DAY))
                .isEmpty();
        assertThat(FormCheck.faults(EVA.born(DAY).form(), DAY)).isEmpty();
        assertThat(FormCheck.faults(EVA.born(DAY.minusYears(130)).form(), DAY)).isEmpty();
    }

    @Test
    void tellsAllFaultsInTheOrderOfTheForm() {
        List<CustomerFault> faults =
                FormCheck.faults(new CustomerForm("", null, "", "0", PostalAddress.UNKNOWN, "", true).stripped(), DAY);

        assertThat(faults)
                .containsExactly(
                        CustomerFault.NAME_LENGTH,
                        CustomerFault.BIRTH_DATE_MISSING,
                        CustomerFault.EMAIL_FOR_PAPERLESS,
                        CustomerFault.PHONE_FORM,
                        CustomerFault.STREET_MISSING,
                        CustomerFault.CITY_MISSING,
                        CustomerFault.COUNTRY_FORM,
                        CustomerFault.LANGUAGE_FORM);
    }

    /** One clear sentence each; and none is left out above but the two that another test has. */
    @Test
    void everyFaultIsOneSentenceAndHasATest() {
        assertThat(CustomerFault.values())
                .allSatisfy(fault -> assertThat(fault.sentence()).matches("[A-Z][^.]*\\."));
        Set<CustomerFault> tested = EnumSet.of(CustomerFault.EMAIL_FORM, CustomerFault.BIRTH_DATE_FIXED);
        faulty().forEach(arguments -> tested.add((CustomerFault) arguments.get()[0]));
        assertThat(tested)
                .containsExactlyInAnyOrder(Arrays.stream(CustomerFault.values()).toArray(CustomerFault[]::new));
    }
}
