package org.daybook.core.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.core.account.Account;
import org.daybook.core.account.AccountLimits;
import org.daybook.core.account.AccountSearch;
import org.daybook.core.account.AccountStanding;
import org.daybook.core.account.Accounts;
import org.daybook.core.account.CounterOrder;
import org.daybook.core.account.Mandate;
import org.daybook.core.account.Mandates;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.counter.CounterServices.Served;
import org.daybook.core.credential.Authentication;
import org.daybook.core.credential.CodePurpose;
import org.daybook.core.credential.CredentialDesk;
import org.daybook.core.credential.CredentialStanding;
import org.daybook.core.credential.SecretKind;
import org.daybook.core.customer.CustomerChange;
import org.daybook.core.customer.CustomerDesk;
import org.daybook.core.customer.CustomerFile;
import org.daybook.core.customer.CustomerForm;
import org.daybook.core.customer.EmailStanding;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;

/**
 * The counter: a teller finds a customer, the customer keys the PIN, the teller does what the customer wants. What is told and
 * done depends on the service, see {@link CounterServices}, and not on what a screen shows. Not to be called within a transaction.
 */
@Service
public class CounterDesk {

    /** So many customers are found at most. */
    public static final int MOST_FOUND = 20;

    private final CounterServices services;
    private final CounterOrders orders;
    private final CustomerDesk customers;
    private final CredentialDesk credentials;
    private final Accounts accounts;
    private final Mandates mandates;
    private final AccountSearch search;
    private final AccountLimits limits;
    private final BusinessDates businessDates;
    private final CounterTrail trail;
    private final Authority authority;

    CounterDesk(
            CounterServices services,
            CounterOrders orders,
            CustomerDesk customers,
            CredentialDesk credentials,
            Accounts accounts,
            Mandates mandates,
            AccountSearch search,
            AccountLimits limits,
            BusinessDates businessDates,
            CounterTrail trail,
            Authority authority) {
        this.services = services;
        this.orders = orders;
        this.customers = customers;
        this.credentials = credentials;
        this.accounts = accounts;
        this.mandates = mandates;
        this.search = search;
        this.limits = limits;
        this.businessDates = businessDates;
        this.trail = trail;
        this.authority = authority;
    }

    /**
     * Customers by name, e-mail or the beginning of the reference, or the holders of an account by its whole number or
     * reference; at most {@link #MOST_FOUND}.
     */
    public List<FoundCustomer> find(String text) {
        authority.require(Permission.SEE_CUSTOMERS);
        if (text.isBlank()) {
            return List.of();
        }
        Map<String, CustomerFile> found = new LinkedHashMap<>();
        accounts.find(text.strip()).ifPresent(account -> holders(account)
                .forEach(reference -> customers.find(reference).ifPresent(file -> found.put(reference, file))));
        customers.search(text, 0, MOST_FOUND).forEach(file -> found.putIfAbsent(file.reference(), file));
        return found.values().stream()
                .limit(MOST_FOUND)
                .map(file -> new FoundCustomer(
                        file.reference(),
                        file.name(),
                        Objects.requireNonNullElse(file.address().city(), "")))
                .toList();
    }

    private Collection<String> holders(Account account) {
        return Objects.requireNonNullElse(
                accounts.holderReferences(List.of(account.reference())).get(account.reference()), List.of());
    }

    /** Begins to serve a customer, who is not identified yet; empty if nobody has this reference. */
    public Optional<CounterService> serve(String customerReference) {
        Actor teller = authority.require(Permission.SEE_CUSTOMERS);
        return customers
                .find(customerReference)
                .map(file -> services.begin(teller, file))
                .flatMap(this::look);
    }

    /** A service as it stands; empty once it is over. That somebody looks does not make it last. */
    public Optional<CounterService> look(CounterServiceId id) {
        Actor teller = authority.require(Permission.SEE_CUSTOMERS);
        return services.look(id, teller).flatMap(served -> customers
                .find(served.reference())
                .map(file -> new CounterService(
                        id, file.reference(), file.name(), served.identified(), services.endOf(served))));
    }

    /** Holds the PIN that the customer keys against what is on file. A wrong one takes back what a right one has given. */
    public Identification identify(CounterServiceId id, String pin) {
        Actor teller = authority.require(Permission.SEE_CUSTOMERS);
        Optional<Served> served = services.use(id, teller);
        if (served.isEmpty()) {
            return new Identification.Over();
        }
        String reference = served.get().reference();
        boolean right =
                credentials.authenticate(SecretKind.PIN, reference, pin) instanceof Authentication.Authentic authentic
                        && authentic.customer().equals(served.get().customer());
        services.setIdentified(id, right);
        if (!right) {
            return refused(credentials.standing(SecretKind.PIN, reference));
        }
        trail.record(
                teller,
                CounterAction.CUSTOMER_IDENTIFIED,
                AuditSubject.customer(reference),
                AuditDetails.of("kind", SecretKind.PIN));
        return new Identification.Identified();
    }

    private static Identification refused(CredentialStanding standing) {
        if (!standing.set()) {
            return new Identification.NoPin();
        }
        return standing.lockedUntil()
                .<Identification>map(Identification.LockedOut::new)
                .orElseGet(() -> new Identification.Wrong(standing.triesLeft()));
    }

    /**
     * The customer waits for a code by mail, or has brought it: the service lasts from now on, and until the code is over if that
     * is later. To be called again when the code was brought, or the service would still wait for it.
     */
    public void awaitCode(CounterServiceId id, CodePurpose purpose) {
        Actor teller = authority.require(Permission.SEE_CUSTOMERS);
        services.use(id, teller)
                .ifPresent(served -> services.setAwaiting(id, credentials.codeGoodUntil(purpose, served.reference())));
    }

    /** The customer has been served. */
    public void end(CounterServiceId id) {
        services.end(id, authority.require(Permission.SEE_CUSTOMERS));
    }

    /** The customer's own open accounts, for cash to be paid in to: no PIN is needed for that. */
    public List<NamedAccount> accountsToPayInTo(CounterServiceId id) {
        Actor teller = authority.require(Permission.SEE_ACCOUNTS);
        return services.look(id, teller)
                .map(served -> accounts.heldBy(served.customer()).stream()
                        .filter(account -> account.closedOn() == null)
                        .map(account -> new NamedAccount(
                                account.reference(),
                                account.number(),
                                account.product(),
                                account.bookedBalance().currency()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * The accounts that the customer holds or has a mandate for, with their balances and what was used of their limits; none
     * before the PIN was keyed.
     */
    public List<ServedAccount> accounts(CounterServiceId id) {
        Actor teller = authority.require(Permission.SEE_ACCOUNTS);
        Optional<Served> served = services.use(id, teller).filter(Served::identified);
        if (served.isEmpty()) {
            return List.of();
        }
        Map<String, AccountStanding> standings = new LinkedHashMap<>();
        accounts.heldBy(served.get().customer())
                .forEach(account -> standings.put(account.reference(), AccountStanding.HOLDER));
        for (Mandate mandate : mandatesOf(served.get())) {
            standings.merge(mandate.accountReference(), standing(mandate), CounterDesk::more);
        }
        List<ServedAccount> all = new ArrayList<>();
        standings.forEach((reference, standing) -> search.find(reference)
                .ifPresent(account -> all.add(new ServedAccount(account, standing, limits.used(reference)))));
        return all;
    }

    private List<Mandate> mandatesOf(Served served) {
        Function<LocalDate, List<Mandate>> onThatDay = day -> mandates.of(served.customer(), day);
        return businessDates.current().map(onThatDay).orElse(List.of());
    }

    private static AccountStanding standing(Mandate mandate) {
        return switch (mandate.scope()) {
            case ACT -> AccountStanding.MAY_ACT;
            case VIEW -> AccountStanding.MAY_VIEW;
        };
    }

    private static AccountStanding more(AccountStanding one, AccountStanding other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * Posts or refuses what the customer orders, through the channel {@link CounterOrder#COUNTER} whatever the order says. Safe
     * to be sent again with the same key. Cash is taken from anybody; money leaves for a customer alone who has keyed the PIN.
     */
    public ServedOutcome order(CounterServiceId id, CounterOrder order) {
        Actor teller = authority.require(Permission.POST_ENTRIES);
        return orders.carryOut(services.use(id, teller), order, teller);
    }

    /** What is on file of the customer; empty before the PIN was keyed. A customer who has none yet need not key it. */
    public Optional<CustomerFile> file(CounterServiceId id) {
        Actor teller = authority.require(Permission.SEE_CUSTOMERS);
        return services.use(id, teller)
                .filter(this::knowsWhoItIs)
                .flatMap(served -> customers.find(served.reference()));
    }

    /**
     * As {@link CustomerDesk#change}, of the customer who is served; empty before the PIN was keyed. A customer who has none yet need
     * not key it: there the teller has looked at the papers.
     */
    public Optional<CustomerChange> change(CounterServiceId id, CustomerFile.Version seen, CustomerForm form) {
        Actor teller = authority.require(Permission.CHANGE_CUSTOMERS);
        return services.use(id, teller)
                .filter(this::knowsWhoItIs)
                .map(served -> customers.change(served.reference(), seen, form));
    }

    /** By the PIN. Without one on file by the papers, but not past an address that was proved: a PIN is set by a code sent there. */
    private boolean knowsWhoItIs(Served served) {
        return served.identified()
                || (!credentials.standing(SecretKind.PIN, served.reference()).set() && !hasProvedAddress(served));
    }

    private boolean hasProvedAddress(Served served) {
        return customers
                .find(served.reference())
                .filter(file -> file.emailStanding() == EmailStanding.VERIFIED)
                .isPresent();
    }
}
