package org.daybook.console.test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.daybook.core.CoreConfiguration;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.NewAccount;
import org.daybook.core.account.StatementCycle;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.category.Categories;
import org.daybook.core.customer.Customer;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.customer.PostalAddress;
import org.daybook.core.fraud.Alerts;
import org.daybook.core.fraud.Finding;
import org.daybook.core.fraud.Typology;
import org.daybook.core.ledger.AccountPosting;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.JournalEntryId;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.ledger.PostingFilter;
import org.daybook.core.ledger.PostingSort;
import org.daybook.core.ledger.Postings;
import org.daybook.core.money.Money;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Principal;
import org.daybook.core.security.Role;
import org.daybook.core.staff.PasswordChange;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffChange;
import org.daybook.core.test.Books;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A bank for the console's tests and pictures: 40 accounts in CZK with two months of entries each, the business date
 * 27 March 2026, and a member of staff for each role, whose name is {@link #login} and whose password {@link #password}.
 */
public final class ConsoleBank implements AutoCloseable {

    public static final Currency CZK = Currency.getInstance("CZK");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 27);

    private static final long SEED = 27;
    private static final int ACCOUNTS = 40;
    private static final List<String> GIVEN_NAMES =
            List.of("Anna", "Petr", "Eva", "Jan", "Marie", "Tomáš", "Lucie", "Karel", "Hana", "Jiří");
    private static final List<String> FAMILY_NAMES = List.of("Nováková", "Dvořák", "Svoboda", "Černá");
    private static final List<String> SHOPS =
            List.of("Potraviny U Mostu", "Drogerie Klára", "Knihkupectví Lípa", "Kavárna Racek");

    /** The core alone: this module's class path has a web server and screens besides. */
    private final Books books = Books.open(
            CoreConfiguration.class,
            "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                    + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
                    + "com.vaadin.flow.spring.VaadinScopesConfig");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private int entries;

    public ConsoleBank() {
        openAccounts();
        bookTwoMonths();
        books.bean(BusinessDates.class).advanceTo(DAY, "test");
        hireStaff();
        raiseAlert();
        new ConsoleNight(this).close();
    }

    /** What a scan would have found: alert 1. */
    private void raiseAlert() {
        Account account = find(7);
        List<JournalEntryId> entries = books
                .bean(Postings.class)
                .page(
                        account.ledgerAccount(),
                        PostingFilter.ALL.ofKind("CARD_PAYMENT"),
                        books.bean(Categories.class).current(),
                        PostingSort.SEQUENCE,
                        true,
                        0,
                        4)
                .stream()
                .map(AccountPosting::entry)
                .toList();
        books.bean(Alerts.class)
                .raise(List.of(new Finding(
                        Typology.PASS_THROUGH,
                        List.of(account.ledgerAccount()),
                        entries,
                        640,
                        LocalDate.of(2026, 2, 6),
                        DAY,
                        Money.ofMinor(1_215_000, CZK),
                        "12,150.00 CZK came into account A007 and left it within the day, to four shops that nobody there"
                                + " had paid before.")));
    }

    public Books books() {
        return books;
    }

    public <T> T bean(Class<T> type) {
        return books.bean(type);
    }

    /** The name of the login that has this role alone. */
    public static String login(Role role) {
        return switch (role) {
            case VIEWER -> "vera";
            case TELLER -> "tina";
            case OPERATIONS -> "otto";
            case ANALYST -> "anna";
            case ADMINISTRATOR -> Staff.FIRST_ADMINISTRATOR;
            case AUDITOR -> "audrey";
        };
    }

    public static String password(Role role) {
        return "the long way home, " + role.name().length();
    }

    public static Principal principal(Role role) {
        return Principal.staff(login(role), Set.of(role));
    }

    /** The reference of an account, counted from 1. */
    public static String account(int number) {
        return "A%03d".formatted(number);
    }

    /** What the console is started with to work on these books. */
    public String[] properties() {
        return new String[] {
            "spring.config.location=classpath:/console.properties",
            "spring.datasource.url=" + books.schema().url() + "&useBulkStmts=true",
            "spring.datasource.username=" + books.schema().runtime().user(),
            "spring.datasource.password=" + books.schema().runtime().password(),
            "daybook.db.url=" + books.schema().url(),
            "daybook.home=" + home(),
            "server.port=0"
        };
    }

    /** The books' own, so that personal data are read with the key they were sealed with. */
    String home() {
        return books.bean(Environment.class).getRequiredProperty("daybook.home");
    }

    private void openAccounts() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 1; i <= ACCOUNTS; i++) {
            String name = GIVEN_NAMES.get((i - 1) % GIVEN_NAMES.size()) + " "
                    + FAMILY_NAMES.get((i - 1) / GIVEN_NAMES.size());
            customers.add(new Customer("C" + i, name, null, email(i), "en", null, PostalAddress.UNKNOWN, null));
        }
        LocalDate opened = LocalDate.of(2025, 11, 3);
        books.bean(Customers.class).register(customers, opened);
        Map<String, CustomerId> ids = books.bean(Customers.class)
                .ids(customers.stream().map(Customer::reference).toList());
        List<NewAccount> accounts = new ArrayList<>();
        for (int i = 1; i <= ACCOUNTS; i++) {
            accounts.add(new NewAccount(
                    account(i),
                    List.of(ids.get("C" + i)),
                    i % 7 == 0 ? "SAVINGS" : "CHECKING",
                    opened.plusDays(i),
                    StatementCycle.MONTHLY,
                    Money.ofMinor(i % 3 == 0 ? 1_000_000 : 0, CZK)));
        }
        books.bean(Accounts.class).open(accounts);
    }

    /** Every ninth customer has none. */
    private static @Nullable String email(int customer) {
        return customer % 9 == 0 ? null : "customer" + customer + "@mail.example";
    }

    private void bookTwoMonths() {
        List<EntryOrder> orders = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 2, 1); !day.isAfter(DAY); day = day.plusDays(1)) {
            orders.addAll(ConsoleCrimes.on(this, day));
            for (int i = 1; i <= ACCOUNTS; i++) {
                if (day.getDayOfMonth() == 1) {
                    orders.add(credit(i, 2_800_000 + 10_000 * random.nextInt(90), day, "REMITTANCE_IN", "Salary"));
                } else if (day.getDayOfMonth() == 3) {
                    orders.add(debit(i, 1_050_000 + 5_000 * random.nextInt(40), day, "STANDING_ORDER", "Rent"));
                } else if (random.nextInt(4) == 0) {
                    orders.add(debit(i, 4_900 + random.nextInt(80_000), day, "CARD_PAYMENT", "Card payment"));
                }
            }
        }
        books.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> books.bean(Ledger.class).postAll(orders));
    }

    private EntryOrder credit(int account, long minor, LocalDate day, String kind, String narrative) {
        return entry(kind, bank(kind), customer(account), minor, day, narrative, "Vltava Works a.s.");
    }

    private EntryOrder debit(int account, long minor, LocalDate day, String kind, String narrative) {
        String party = kind.equals("CARD_PAYMENT") ? SHOPS.get(random.nextInt(SHOPS.size())) : "Byty Sever s.r.o.";
        return entry(kind, customer(account), bank(kind), minor, day, narrative, party);
    }

    EntryOrder entry(
            String kind,
            LedgerAccountId debit,
            LedgerAccountId credit,
            long minor,
            LocalDate day,
            String narrative,
            String party) {
        String key = "test/" + ++entries;
        return new EntryOrder(
                new EntryOrder.Origin(key, key, null, "TEST", "test"),
                kind,
                debit,
                credit,
                Money.ofMinor(minor, CZK),
                EntryOrder.Dates.on(day),
                narrative,
                new EntryOrder.Counterparty(null, null, party, null),
                null);
    }

    LedgerAccountId bank(String kind) {
        return books.bean(LedgerAccounts.class).ofBank(BankRole.oppositeOf(kind), CZK);
    }

    LedgerAccountId customer(int number) {
        return find(number).ledgerAccount();
    }

    public Account find(int number) {
        return books.bean(Accounts.class).find(account(number)).orElseThrow();
    }

    private void hireStaff() {
        Staff staff = books.bean(Staff.class);
        StaffChange.DoneWithPassword administrator = staff.createFirstAdministrator()
                .orElseThrow(() -> new IllegalStateException("Somebody is on file already"));
        choosePassword(Role.ADMINISTRATOR, administrator);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))) {
            choosePassword(
                    role,
                    books.bean(Authority.class)
                            .actingAs(principal(Role.ADMINISTRATOR), () -> staff.create(login(role), Set.of(role))));
        }
    }

    private void choosePassword(Role role, StaffChange hired) {
        if (!(hired instanceof StaffChange.DoneWithPassword created)
                || !(books.bean(Staff.class).changePassword(login(role), created.oneTimePassword(), password(role))
                        instanceof PasswordChange.Changed)) {
            throw new IllegalStateException("Not hired: " + hired);
        }
    }

    @Override
    public void close() {
        books.close();
    }
}
