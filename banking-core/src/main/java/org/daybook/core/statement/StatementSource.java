package org.daybook.core.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.account.Account;
import org.daybook.core.bank.Bank;
import org.daybook.core.customer.Addressee;
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
    private final Customers customers;
    private final Bank bank;

    StatementSource(StatementQueries queries, Ledger ledger, Customers customers, Bank bank) {
        this.queries = queries;
        this.ledger = ledger;
        this.customers = customers;
        this.bank = bank;
    }

    /**
     * The statements of some accounts, in the order given. Holders are named as of the last day of the period. An account
     * opened later has a nil statement at zero.
     */
    public List<Statement> drawUp(Collection<Account> accounts, StatementPeriod period) {
        List<Long> ids = accounts.stream().map(Account::id).toList();
        List<LedgerAccountId> ledgerIds =
                accounts.stream().map(Account::ledgerAccount).toList();
        Map<Long, List<Addressee>> addressees = customers.addressees(ids, period.to());
        Map<LedgerAccountId, Money> openings = ledger.balancesBefore(ledgerIds, period.from());
        Map<LedgerAccountId, List<StatementLine>> lines = queries.lines(accounts, period);
        List<Statement> statements = new ArrayList<>(accounts.size());
        for (Account account : accounts) {
            Money zero = Money.zero(account.overdraftLimit().currency());
            statements.add(statement(
                    account,
                    period,
                    addressees.getOrDefault(account.id(), List.of()),
                    openings.getOrDefault(account.ledgerAccount(), zero),
                    lines.getOrDefault(account.ledgerAccount(), List.of())));
        }
        return statements;
    }

    private Statement statement(
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
                Optional.empty(),
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
