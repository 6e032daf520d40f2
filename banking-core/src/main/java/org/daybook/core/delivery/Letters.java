package org.daybook.core.delivery;

import org.daybook.core.delivery.letter.CustomerLetters;
import org.daybook.core.delivery.letter.Draft;
import org.daybook.core.delivery.letter.StatementLetters;
import org.springframework.stereotype.Component;

/** Writes the letter of a message, whatever its kind. */
@Component
class Letters {

    private final StatementLetters statements;
    private final CustomerLetters customers;

    Letters(StatementLetters statements, CustomerLetters customers) {
        this.statements = statements;
        this.customers = customers;
    }

    Draft write(OutboxMessage message) {
        return written(message, false);
    }

    /** As staff may see it: a code is for the customer alone. */
    Draft preview(OutboxMessage message) {
        return written(message, true);
    }

    private Draft written(OutboxMessage message, boolean codeHidden) {
        CustomerLetters.Cause cause =
                new CustomerLetters.Cause(message.messageId(), message.customer(), message.createdAt());
        return switch (message.kind()) {
            case STATEMENT ->
                statements.write(message.subjectId(), message.customer(), message.messageId(), message.createdAt());
            case WELCOME -> customers.welcome(cause);
            case CODE -> customers.code(cause, message.subjectId(), codeHidden);
            case PIN_CHANGED -> customers.changed(cause, "pinChanged");
            case PASSWORD_CHANGED -> customers.changed(cause, "passwordChanged");
            case MANDATE_GRANTED -> customers.changed(cause, "mandateGranted");
            case MANDATE_ENDED -> customers.changed(cause, "mandateEnded");
        };
    }
}
