package org.daybook.core.credential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerForms;
import org.daybook.core.customer.Registration;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.test.AdjustableClock;
import org.daybook.core.test.Books;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bank on 2 March 2026 with a clock that stands, a teller, and ears for codes on their way. */
final class CredentialBank implements AutoCloseable {

    static final Principal TINA = Principal.staff("tina", Set.of(Role.TELLER));

    private final Books books;
    private int customers;

    CredentialBank(String... properties) {
        books = Books.open(Application.class, properties);
        books.bean(BusinessDates.class).advanceTo(LocalDate.of(2026, 3, 2), "test");
    }

    /** No stereotype: the core's component scan would find it in every other test. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class Application {

        @Bean
        @Primary
        AdjustableClock adjustableClock() {
            return new AdjustableClock();
        }

        @Bean
        @Primary
        CountingEncoder countingEncoder() {
            return new CountingEncoder();
        }

        @Bean
        Ears ears() {
            return new Ears(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** What was heard. */
    record Ears(List<CodeIssued> codes, List<CredentialChanged> changes) {

        @EventListener
        void on(CodeIssued issued) {
            codes.add(issued);
        }

        @EventListener
        void on(CredentialChanged changed) {
            changes.add(changed);
        }
    }

    /** The next of a row of customers, whose address is not proved; by reference. */
    String register() {
        int number = ++customers;
        CustomerForms form =
                CustomerForms.EVA.named("Eva Nováková-" + number).withEmail("eva." + number + "@mailbox.example");
        return ((Registration.Registered)
                        as(() -> books.bean(CustomerDesk.class).register(form.form())))
                .reference();
    }

    /** A customer with a proved address and the PIN 7391. */
    String customer() {
        String reference = register();
        expect(desk().proveEmail(reference, code()), new CodeCheck.Right());
        expect(desk().set(SecretKind.PIN, reference, "7391", "7391"), new SecretChange.Changed());
        return reference;
    }

    private static void expect(Object actual, Object expected) {
        if (!actual.equals(expected)) {
            throw new AssertionError("Not " + expected + " but " + actual);
        }
    }

    /** The last code that was issued, as its letter would bring it. */
    String code() {
        return books.bean(IssuedCodes.class)
                .toSend(ears().codes().getLast().code())
                .orElseThrow()
                .code();
    }

    /** Another one than the last that was issued. */
    String wrongCode() {
        return code().equals("000000") ? "000001" : "000000";
    }

    Ears ears() {
        return books.bean(Ears.class);
    }

    /** The desk, with the teller at it. */
    TellersDesk desk() {
        return new TellersDesk(this);
    }

    AdjustableClock clock() {
        return books.bean(AdjustableClock.class);
    }

    CountingEncoder encoder() {
        return books.bean(CountingEncoder.class);
    }

    <T> T bean(Class<T> type) {
        return books.bean(type);
    }

    JdbcClient asRoot() {
        return books.asRoot();
    }

    <T> T as(Supplier<T> work) {
        return books.bean(Authority.class).actingAs(TINA, work);
    }

    @Override
    public void close() {
        books.close();
    }
}
