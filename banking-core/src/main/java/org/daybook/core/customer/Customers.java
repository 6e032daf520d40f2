package org.daybook.core.customer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bank's customers. What identifies or reaches them is written as ciphertext only. */
@Service
public class Customers {

    private final CustomerQueries queries;
    private final CustomerFileQueries files;
    private final AuditTrail audit;
    private final CustomerDays days;

    Customers(CustomerQueries queries, CustomerFileQueries files, AuditTrail audit, CustomerDays days) {
        this.queries = queries;
        this.files = files;
        this.audit = audit;
        this.days = days;
    }

    /** Registers customers whose references are not on file yet; what is said of them holds from {@code validFrom} on. */
    @Transactional
    public void register(List<Customer> customers, LocalDate validFrom) {
        if (customers.isEmpty()) {
            return;
        }
        queries.enter(customers);
        queries.enterVersions(
                customers,
                queries.ids(customers.stream().map(Customer::reference).toList()),
                validFrom,
                days.now());
    }

    /** The ids of those of the given references that are on file. */
    public Map<String, CustomerId> ids(Collection<String> references) {
        return references.isEmpty() ? Map.of() : queries.ids(references);
    }

    /** Those of the given references that are on file, as of a day; before their first version, as of that. */
    public Map<String, Customer> onFile(Collection<String> references, LocalDate day) {
        return references.isEmpty() ? Map.of() : queries.onFile(references, day);
    }

    /** How customers are addressed on a day; before their first version, as in that. */
    public Map<CustomerId, Addressee> addressees(Collection<CustomerId> customers, LocalDate day) {
        return customers.isEmpty() ? Map.of() : queries.addressees(customers, day);
    }

    /** How customers are written to by e-mail on a day; before their first version, as in that. */
    public Map<CustomerId, Contact> contacts(Collection<CustomerId> customers, LocalDate day) {
        return customers.isEmpty() ? Map.of() : queries.contacts(customers, day);
    }

    /** What is on file of a customer now, by reference. */
    public Optional<CustomerFile> file(String reference) {
        return reference.chars().allMatch(character -> character < 128) ? files.latest(reference) : Optional.empty();
    }

    /** What is on file of a customer now. */
    public CustomerFile file(CustomerId customer) {
        return files.latest(customer)
                .orElseThrow(() -> new IllegalStateException("Customer " + customer.value() + " is not on file"));
    }

    /** The address that was proved last by a code, also if another one has been given since. */
    public Optional<String> verifiedEmail(CustomerId customer) {
        return queries.verifiedEmail(customer);
    }

    /** Has a customer to itself until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(CustomerId customer) {
        files.lock(customer);
    }

    /**
     * A code has come back from a customer's address: it counts as proved from now on. For a customer locked by the caller.
     *
     * @return false if that address is not the one on file any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean emailVerified(CustomerId customer, String email, Actor actor) {
        CustomerFile file = file(customer);
        if (!file.email().equals(email)) {
            return false;
        }
        if (file.emailStanding() != EmailStanding.VERIFIED) {
            files.enterVersion(file.verified(file.version().next(days.from()), days.now(), actor.name()));
        }
        audit.record(actor, CustomerAction.EMAIL_VERIFIED, AuditSubject.customer(file.reference()), AuditDetails.NONE);
        return true;
    }
}
