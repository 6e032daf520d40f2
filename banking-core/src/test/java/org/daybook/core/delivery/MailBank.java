package org.daybook.core.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.NewAccount;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.customer.Customer;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.customer.PostalAddress;
import org.daybook.core.delivery.transport.MailTransport;
import org.daybook.core.money.Money;
import org.daybook.core.operations.HeldRun;
import org.daybook.core.operations.Operations;
import org.daybook.core.statement.RegisteredStatement;
import org.daybook.core.statement.StatementFormat;
import org.daybook.core.statement.StatementIssued;
import org.daybook.core.statement.StatementOrder;
import org.daybook.core.statement.StatementPeriod;
import org.daybook.core.statement.StatementProduction;
import org.daybook.core.statement.StatementRequests;
import org.daybook.core.test.Books;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A bank with customers, an account and a real statement for each, and an outbox that a test fills and sends. */
final class MailBank implements AutoCloseable {

    static final StatementPeriod FEBRUARY = new StatementPeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 1);
    private static final Currency CZK = Currency.getInstance("CZK");

    private final Books books = Books.open(Application.class);
    private int customers;

    /** No {@code @Configuration}: the core's scan would find it, and give its beans to every other test. */
    @EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
    @Import(CoreConfiguration.class)
    static class Application {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        Events events(ApplicationEventPublisher publisher) {
            return new Events(publisher, new ArrayList<>());
        }

        @Bean
        @Primary
        SwitchableTransport switchableTransport() {
            return new SwitchableTransport();
        }
    }

    /** Publishes to the whole core, and hears what it says. */
    record Events(ApplicationEventPublisher publisher, List<MessageResent> heard) {

        @EventListener
        void on(MessageResent resent) {
            heard.add(resent);
        }
    }

    /** A customer to be: whatever a test does not say has a default. */
    record Person(String reference, String name, @Nullable String email, String language) {

        static Person number(int number) {
            String language = List.of("en", "de", "cs", "fr").get(number % 4);
            return new Person(
                    String.format(Locale.ROOT, "C%05d", number),
                    "Ottokar Zaunkönig-" + number,
                    "ottokar.zaunkoenig." + number + "@mailbox.example",
                    language);
        }

        Person withEmail(@Nullable String other) {
            return new Person(reference, name, other, language);
        }

        Person named(String other) {
            return new Person(reference, other, email, language);
        }

        Person reading(String other) {
            return new Person(reference, name, email, other);
        }
    }

    /** The next of a row of made-up people. */
    Person person() {
        return Person.number(++customers);
    }

    List<Person> people(int count) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person());
        }
        return people;
    }

    /** Enters the people, opens an account for each, makes their statements, and tells the outbox of them. */
    List<StatementIssued> issue(List<Person> people) {
        List<StatementIssued> issued = statements(people, Set.of(StatementFormat.PDF));
        bean(TransactionTemplate.class).executeWithoutResult(status -> issued.forEach(this::publish));
        return issued;
    }

    StatementIssued issue(Person person) {
        return issue(List.of(person)).getFirst();
    }

    void publish(StatementIssued issued) {
        bean(Events.class).publisher().publishEvent(issued);
    }

    /** The same without a word to the outbox; by the accounts' references. */
    List<StatementIssued> statements(List<Person> people, Set<StatementFormat> formats) {
        enter(people);
        Map<String, Account> accounts = bean(Accounts.class)
                .onFile(people.stream().map(MailBank::account).toList());
        StatementOrder order = new StatementOrder(FEBRUARY, List.copyOf(accounts.values()), formats);
        try (HeldRun run = bean(Operations.class)
                .begin(order.work(), "test", _ -> {}, () -> false)
                .orElseThrow()) {
            List<StatementIssued> issued = make(run.requestId(), order);
            run.done();
            return issued;
        }
    }

    private List<StatementIssued> make(long requestId, StatementOrder order) {
        StatementRequests requests = bean(StatementRequests.class);
        StatementProduction production = bean(StatementProduction.class);
        requests.writeDown(requestId, order);
        bean(TransactionTemplate.class)
                .executeWithoutResult(status -> production.keep(
                        requestId,
                        production.drawUp(order.accounts(), FEBRUARY).stream()
                                .map(drawnUp -> production.render(drawnUp, order.formats()))
                                .toList()));
        List<RegisteredStatement> made = new ArrayList<>();
        requests.forEachAnswer(requestId, made::add);
        Map<Long, List<CustomerId>> holders = bean(Accounts.class)
                .holders(made.stream().map(RegisteredStatement::accountId).toList());
        return made.stream()
                .sorted(Comparator.comparing(RegisteredStatement::accountReference))
                .map(statement -> new StatementIssued(
                        statement.id(),
                        statement.accountId(),
                        statement.accountReference(),
                        holders.get(statement.accountId()).getFirst(),
                        FEBRUARY,
                        Optional.empty(),
                        requestId))
                .toList();
    }

    private void enter(List<Person> people) {
        Customers all = bean(Customers.class);
        all.register(
                people.stream()
                        .map(person -> new Customer(
                                person.reference(),
                                person.name(),
                                null,
                                person.email(),
                                person.language(),
                                null,
                                PostalAddress.UNKNOWN,
                                null))
                        .toList(),
                OPENED);
        Map<String, CustomerId> ids =
                all.ids(people.stream().map(Person::reference).toList());
        bean(Accounts.class)
                .open(people.stream()
                        .map(person -> new NewAccount(
                                account(person),
                                List.of(ids.get(person.reference())),
                                "CHECKING",
                                OPENED,
                                StatementCycle.MONTHLY,
                                Money.zero(CZK)))
                        .toList());
    }

    /** The reference of a person's account. */
    static String account(Person person) {
        return "A" + person.reference().substring(1);
    }

    SendingResult send(MailTransport transport) {
        bean(SwitchableTransport.class).to(transport);
        return send();
    }

    SendingResult send() {
        return bean(Deliveries.class).send(_ -> {}, () -> false);
    }

    /** Empties the outbox and sets the clock back, for the next test; customers and statements stay. */
    void forget() {
        asRoot().sql("DELETE FROM outbox_attempt").update();
        asRoot().sql("DELETE FROM outbox_message").update();
        bean(Events.class).heard().clear();
        clock().back();
    }

    OutboxMessage message(StatementIssued issued) {
        List<OutboxMessage> found =
                bean(Outbox.class).find(OutboxFilter.all().ofAccount(issued.accountReference()), 0, 2);
        if (found.size() != 1) {
            throw new AssertionError("One message was to be found, not " + found);
        }
        return found.getFirst();
    }

    List<DeliveryAttempt> attempts(StatementIssued issued) {
        return bean(Outbox.class).attempts(message(issued).id());
    }

    Map<MessageState, Long> counts() {
        return bean(Outbox.class).counts(OutboxFilter.all());
    }

    SwitchableTransport transport() {
        return bean(SwitchableTransport.class);
    }

    TestClock clock() {
        return bean(TestClock.class);
    }

    <T> T bean(Class<T> type) {
        return books.bean(type);
    }

    JdbcClient asRoot() {
        return books.asRoot();
    }

    @Override
    public void close() {
        books.close();
    }
}
