package org.daybook.core.counter;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.NewAccount;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.credential.Credentials;
import org.daybook.core.credential.IssuedCodes;
import org.daybook.core.credential.SecretChange;
import org.daybook.core.credential.SecretKind;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerForms;
import org.daybook.core.customer.Registration;
import org.daybook.core.money.Money;
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
import org.springframework.transaction.support.TransactionTemplate;

/** A bank on 2 March 2026 with a clock that stands, a counter, and two tellers. */
final class CounterBank implements AutoCloseable {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Currency CZK = Currency.getInstance("CZK");
    static final String PIN = "7391";
    static final Principal TINA = Principal.staff("tina", Set.of(Role.TELLER));
    static final Principal TOM = Principal.staff("tom", Set.of(Role.TELLER));
    static final Principal OTTO = Principal.staff("otto", Set.of(Role.OPERATIONS));

    private final Books books = Books.open(Application.class);

    CounterBank() {
        books.bean(BusinessDates.class).advanceTo(DAY, "test");
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
    }

    <T> T bean(Class<T> type) {
        return books.bean(type);
    }

    Books books() {
        return books;
    }

    CounterDesk desk() {
        return books.bean(CounterDesk.class);
    }

    AdjustableClock clock() {
        return books.bean(AdjustableClock.class);
    }

    <T> T as(Principal who, Supplier<T> work) {
        return books.bean(Authority.class).actingAs(who, work);
    }

    /** A customer without a PIN; by reference. */
    String register(String name) {
        Registration made = as(TINA, () -> books.bean(CustomerDesk.class)
                .register(CustomerForms.EVA.named(name).withEmail("").onPaper().form()));
        return ((Registration.Registered) made).reference();
    }

    /** A customer without a PIN whose address was proved; by reference. */
    String registerWithProvedAddress(String name, String email) {
        Registration made = as(TINA, () -> books.bean(CustomerDesk.class)
                .register(CustomerForms.EVA.named(name).withEmail(email).form()));
        String reference = ((Registration.Registered) made).reference();
        var customers = books.bean(org.daybook.core.customer.Customers.class);
        books.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> customers.emailVerified(
                        Objects.requireNonNull(customers.ids(List.of(reference)).get(reference)), email, TINA.actor()));
        return reference;
    }

    /** A customer with the PIN {@link #PIN}. */
    String customer(String name) {
        String reference = register(name);
        SecretChange set = books.bean(Credentials.class).set(TINA.actor(), SecretKind.PIN, reference, PIN, PIN);
        if (!set.equals(new SecretChange.Changed())) {
            throw new AssertionError(set);
        }
        return reference;
    }

    /** The code that was issued last, as its letter would bring it. */
    String latestCode() {
        long latest = books.asRoot()
                .sql("SELECT MAX(id) FROM one_time_code")
                .query(Long.class)
                .single();
        return books.bean(IssuedCodes.class).toSend(latest).orElseThrow().code();
    }

    /** An account without an overdraft limit. */
    void open(String account, String holder) {
        books.bean(Accounts.class)
                .open(List.of(new NewAccount(
                        account,
                        List.copyOf(books.bean(org.daybook.core.customer.Customers.class)
                                .ids(List.of(holder))
                                .values()),
                        "CHECKING",
                        DAY.minusYears(1),
                        StatementCycle.MONTHLY,
                        czk(0))));
    }

    Money balance(String account) {
        return account(account).bookedBalance();
    }

    Account account(String reference) {
        return books.bean(Accounts.class).find(reference).orElseThrow();
    }

    static Money czk(long minor) {
        return Money.ofMinor(minor, CZK);
    }

    /** Begun by Tina, who has it alone. */
    CounterServiceId serve(String customer) {
        return as(TINA, () -> desk().serve(customer)).orElseThrow().id();
    }

    /** Begun by Tina, and the customer has keyed the right PIN. */
    CounterServiceId identified(String customer) {
        CounterServiceId id = serve(customer);
        if (!identify(id, PIN).equals(new Identification.Identified())) {
            throw new AssertionError("The PIN is wrong");
        }
        return id;
    }

    Identification identify(CounterServiceId id, String pin) {
        return as(TINA, () -> desk().identify(id, pin));
    }

    @Override
    public void close() {
        books.close();
    }
}
