package org.daybook.core.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank's customers. What identifies or reaches them is written as ciphertext only. */
@Service
public class Customers {

    private final CustomerQueries queries;
    private final Clock clock;

    Customers(CustomerQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
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
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
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
}
