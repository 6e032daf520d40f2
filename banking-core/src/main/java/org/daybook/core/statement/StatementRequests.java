package org.daybook.core.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.bank.Bank;
import org.daybook.core.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for statements: the accounts due are written down first, then ticked off, and counted at the end; see
 * {@code docs/decisions/0005-statements-are-ticked-off-and-versioned.md}.
 */
@Service
public class StatementRequests {

    private static final int DIGITS_OF_THE_BANK = 12;

    private final StatementRequestQueries queries;
    private final RegisterQueries registered;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Bank bank;

    StatementRequests(
            StatementRequestQueries queries, RegisterQueries registered, Accounts accounts, Ledger ledger, Bank bank) {
        this.queries = queries;
        this.registered = registered;
        this.accounts = accounts;
        this.ledger = ledger;
        this.bank = bank;
    }

    /** How a request's accounts stand. */
    public record Progress(long due, long registered) {

        public boolean isComplete() {
            return due == registered;
        }
    }

    /** The accounts of a request from one id to another, both included; {@code lacking} of them have no statement yet. */
    public record Range(long firstAccount, long lastAccount, long lacking) {}

    /**
     * Writes down what is due for a request. Does nothing if that was done before. A request by cycle that is begun anew has
     * what was issued already as done, so that its folder receives all of the day's statements again.
     *
     * @return whether the books still stand as they did then; if not, what was made so far is not what is asked for now
     */
    @Transactional
    public boolean writeDown(long requestId, StatementOrder order) {
        Optional<String> before = queries.position(requestId);
        if (before.isPresent()) {
            // What a night issues is of a closed day: whatever is booked since belongs to the next statement.
            return order.byCycle() || before.get().equals(position());
        }
        queries.writeDown(requestId, order, position());
        if (order.byCycle()) {
            LocalDate day = order.period().to();
            queries.writeDownDue(requestId, queries.due(day));
            queries.writeDownIssued(requestId, day);
        } else {
            queries.writeDownAccounts(
                    requestId,
                    order.accounts().isEmpty()
                            ? accounts.ids()
                            : order.accounts().stream()
                                    .map(Account::id)
                                    .distinct()
                                    .toList());
        }
        return true;
    }

    /** The requests, one as a rule, for what the accounts' cycles made due on a day. */
    public List<Long> requestsDueOn(LocalDate day) {
        return queries.dueOn(day);
    }

    /** How many accounts' cycles made a statement due on a day, by all requests for it. */
    public long due(LocalDate day) {
        return queries.countDueOn(day);
    }

    /** How many accounts have a numbered statement that ends on a day. */
    public long issued(LocalDate day) {
        return queries.issued(day);
    }

    /** The books as they stand: another entry, another account or another word of the bank makes another position. */
    private String position() {
        return ledger.position() + "/" + accounts.count() + "/"
                + bank.digest().hex().substring(0, DIGITS_OF_THE_BANK);
    }

    public Progress progress(long requestId) {
        return queries.progress(requestId);
    }

    /** Splits the accounts due into at most so many ranges, of about as many accounts each. */
    public List<Range> ranges(long requestId, int most) {
        return queries.ranges(requestId, most);
    }

    /** The statements that the accounts of a range still lack, ascending by account. */
    public List<DueStatement> lacking(long requestId, long firstAccount, long lastAccount) {
        return queries.lacking(requestId, firstAccount, lastAccount);
    }

    /** The statements that answer a request, ordered by the accounts' references as bytes. */
    public void forEachAnswer(long requestId, Consumer<RegisteredStatement> each) {
        List<RegisteredStatement> page = registered.answersAfter(requestId, "");
        while (!page.isEmpty()) {
            page.forEach(each);
            page = registered.answersAfter(requestId, page.getLast().accountReference());
        }
    }

    /** For messages: up to {@code most} accounts, by reference, that have no statement yet. */
    public List<String> lackingReferences(long requestId, int most) {
        return queries.lackingReferences(requestId, most);
    }
}
