package org.daybook.core.statement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.core.account.Account;
import org.daybook.core.account.Accounts;
import org.daybook.core.customer.CustomerId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells who sends statements which ones to send. */
@Component
class StatementAnnouncements {

    private final StatementRequestQueries requests;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    StatementAnnouncements(StatementRequestQueries requests, Accounts accounts, ApplicationEventPublisher events) {
        this.requests = requests;
        this.accounts = accounts;
        this.events = events;
    }

    /** Publishes an event for each statement of a request that is to be mailed; {@code ids} are theirs in the register. */
    void announce(long requestId, List<RenderedStatement> statements, List<Long> ids) {
        if (!requests.isMailed(requestId)) {
            return;
        }
        List<Long> accountIds =
                statements.stream().map(RenderedStatement::accountId).toList();
        Map<Long, Account> byId =
                accounts.byId(accountIds).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<Long, List<CustomerId>> holders = accounts.holders(accountIds);
        for (int i = 0; i < statements.size(); i++) {
            RenderedStatement statement = statements.get(i);
            events.publishEvent(new StatementIssued(
                    ids.get(i),
                    statement.accountId(),
                    Objects.requireNonNull(byId.get(statement.accountId())).reference(),
                    Objects.requireNonNull(holders.get(statement.accountId())).getFirst(),
                    statement.period(),
                    statement.number(),
                    requestId));
        }
    }
}
