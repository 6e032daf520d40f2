package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daybook.core.customer.CustomerId;
import org.springframework.stereotype.Service;

/** Who may see and use an account, for other services to ask. */
@Service
public class Mandates {

    private final MandateQueries queries;
    private final Accounts accounts;

    Mandates(MandateQueries queries, Accounts accounts) {
        this.queries = queries;
        this.accounts = accounts;
    }

    /** What a customer is to an account on a day. */
    public AccountStanding standing(CustomerId customer, Account account, LocalDate day) {
        if (Objects.requireNonNullElse(accounts.holders(List.of(account.id())).get(account.id()), List.of())
                .contains(customer)) {
            return AccountStanding.HOLDER;
        }
        return queries.onAccount(account.id()).stream()
                .filter(mandate -> mandate.customer().equals(customer) && mandate.holdsOn(day))
                .map(mandate -> switch (mandate.scope()) {
                    case ACT -> AccountStanding.MAY_ACT;
                    case VIEW -> AccountStanding.MAY_VIEW;
                })
                .min(Comparator.naturalOrder())
                .orElse(AccountStanding.STRANGER);
    }

    /** The mandates of a customer that hold on a day, by account. */
    public List<Mandate> of(CustomerId customer, LocalDate day) {
        return queries.of(customer).stream()
                .filter(mandate -> mandate.holdsOn(day))
                .toList();
    }
}
