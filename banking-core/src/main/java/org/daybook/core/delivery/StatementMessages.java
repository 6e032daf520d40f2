package org.daybook.core.delivery;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.daybook.core.bank.Bank;
import org.daybook.core.statement.StatementIssued;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a message for each statement that is to be mailed, in the transaction that enters the statement. */
@Component
class StatementMessages {

    private final OutboxQueries outbox;
    private final Bank bank;
    private final Clock clock;

    StatementMessages(OutboxQueries outbox, Bank bank, Clock clock) {
        this.outbox = outbox;
        this.bank = bank;
        this.clock = clock;
    }

    /** A statement that answers a second request is the same statement: it is mailed once. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StatementIssued issued) {
        String naturalKey = "statement:" + issued.statementId();
        outbox.write(
                naturalKey,
                MessageIds.of(MessageKind.STATEMENT, naturalKey, bank),
                MessageKind.STATEMENT,
                issued.statementId(),
                issued.addressee(),
                issued.accountReference(),
                issued.requestId(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
