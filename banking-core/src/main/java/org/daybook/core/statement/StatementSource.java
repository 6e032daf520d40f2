package org.daybook.core.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.bank.Bank;
import org.daybook.core.customer.Addressee;
import org.daybook.core.customer.CustomerId;
import org.daybook.core.customer.Customers;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.money.Money;
import org.springframework.stereotype.Service;

/** Draws statements up from the books. */
@Service
public class StatementSource {

    private final StatementQueries queries;
    private final Ledger ledger;
    private final Accounts accounts;
    private final Customers customers;
    private final Bank bank;

    StatementSource(StatementQueries queries, Ledger ledger, Accounts accounts, Customers customers, Bank bank) {
        this.queries = queries;
        this.ledger = ledger;
        this.accounts = accounts;
        this.customers = customers;
        this.bank = bank;
    }

    /** Statements without a number, as {@link #drawUp(Collection, StatementPeriod, Map)}. */
    public List<Statement> drawUp(Collection<Account> drawn, StatementPeriod period) {
        return drawUp(drawn, period, Map.of());
    }

    /**
     * The statements of some accounts, in the order given. Holders are named as of the last day of the period. An account
     * opened later has a nil statement at zero.
     *
     * @param numbers of the statements, by account id, where they have one
     */
    List<Statement> drawUp(Collection<Account> drawn, StatementPeriod period, Map<Long, Integer> numbers) {
        List<Long> ids = drawn.stream().map(Account::id).toList();
        List<LedgerAccountId> ledgerIds =
                drawn.stream().map(Account::ledgerAccount).toList();
        Map<Long, List<CustomerId>> holders = accounts.holders(ids);
        Map<CustomerId, Addressee> addressees = customers.addressees(
                holders.values().stream().flatMap(List::stream).collect(Collectors.toSet()), period.to());
        Map<LedgerAccountId, Money> openings = ledger.balancesBefore(ledgerIds, period.from());
        Map<LedgerAccountId, List<StatementLine>> lines = queries.lines(drawn, period);
        List<Statement> statements = new ArrayList<>(drawn.size());
        for (Account account : drawn) {
            Money zero = Money.zero(account.overdraftLimit().currency());
            statements.add(statement(
                    Optional.ofNullable(numbers.get(account.id())),
                    account,
                    period,
                    Objects.requireNonNull(holders.get(account.id())).stream()
                            .map(holder -> Objects.requireNonNull(addressees.get(holder)))
                            .toList(),
                    openings.getOrDefault(account.ledgerAccount(), zero),
                    lines.getOrDefault(account.ledgerAccount(), List.of())));
        }
        return statements;
    }

    private Statement statement(
            Optional<Integer> number,
            Account account,
            StatementPeriod period,
            List<Addressee> addressees,
            Money opening,
            List<StatementLine> lines) {
        List<Statement.Holder> holders = addressees.stream()
                .map(addressee -> new Statement.Holder(
                        addressee.name(), addressee.address().lines(bank.country())))
                .toList();
        return new Statement(
                number,
                holders,
                new Statement.AccountDetails(
                        account.reference(),
                        account.number(),
                        account.product(),
                        opening.currency(),
                        account.openedOn(),
                        account.overdraftLimit()),
                period,
                Locale.of(addressees.getFirst().language()),
                opening,
                lines.isEmpty() ? opening : lines.getLast().runningBalance(),
                lines);
    }
}
