package org.daybook.core.delivery;

import org.daybook.core.delivery.letter.Draft;
import org.daybook.core.delivery.letter.StatementLetters;
import org.springframework.stereotype.Component;

/** Writes the letter of a message, whatever its kind. */
@Component
class Letters {

    private final StatementLetters statements;

    Letters(StatementLetters statements) {
        this.statements = statements;
    }

    Draft write(OutboxMessage message) {
        return switch (message.kind()) {
            case STATEMENT ->
                statements.write(message.subjectId(), message.customer(), message.messageId(), message.createdAt());
        };
    }
}
