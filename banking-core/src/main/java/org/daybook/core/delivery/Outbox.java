package org.daybook.core.delivery;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.delivery.letter.Attachment;
import org.daybook.core.delivery.letter.Draft;
import org.daybook.core.delivery.letter.Letter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox for staff: what waits, what was sent, what needs somebody. {@link Deliveries} sends. */
@Service
public class Outbox {

    private static final Set<MessageState> RESENDABLE = OutboxFilter.EXCEPTIONS;

    private final OutboxQueries queries;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(OutboxQueries queries, Letters letters, ApplicationEventPublisher events, Clock clock) {
        this.queries = queries;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** How many messages stand how; a state without any is absent. */
    public Map<MessageState, Long> counts(OutboxFilter filter) {
        return queries.counts(filter);
    }

    public long count(OutboxFilter filter) {
        return queries.count(filter);
    }

    /** A page of messages, the latest first. */
    public List<OutboxMessage> find(OutboxFilter filter, long offset, int limit) {
        return queries.find(filter, offset, limit);
    }

    public Optional<OutboxMessage> find(long id) {
        return queries.find(id);
    }

    /** The attempts at a message, in the order they were made. */
    public List<DeliveryAttempt> attempts(long id) {
        return queries.attempts(id);
    }

    /** What a message says, written anew from what is on file now; for those who may read customers' mail. */
    public Optional<MessagePreview> preview(long id) {
        return queries.find(id).map(message -> switch (letters.preview(message)) {
            case Draft.Written(Letter letter) -> written(letter);
            case Draft.NotNow(String reason) -> new MessagePreview.Unsendable(reason);
            case Draft.Lapsed(String reason) -> new MessagePreview.Unsendable(reason);
            case Draft.Unsendable(String reason) -> new MessagePreview.Unsendable(reason);
        });
    }

    private static MessagePreview written(Letter letter) {
        return new MessagePreview.Written(
                letter.language(),
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.attachment().map(Attachment::fileName).orElse(""),
                letter.attachment().map(Attachment::sizeBytes).orElse(0L));
    }

    /**
     * Queues a message again that was refused, parked, or of which nobody knows. It keeps its Message-ID: a mailbox that has it
     * already can know. The count of setbacks begins anew.
     *
     * @param actor who asks; for the message and for whoever hears of it
     */
    @Transactional
    public ResendOutcome resend(long id, String actor) {
        Optional<OutboxMessage> found = queries.find(id);
        if (found.isEmpty()) {
            return new ResendOutcome.MessageUnknown();
        }
        MessageState before = found.get().state();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!RESENDABLE.contains(before) || !queries.queueAgain(id, before, actor, now)) {
            return new ResendOutcome.NotResendable(
                    queries.find(id).map(OutboxMessage::state).orElse(before));
        }
        events.publishEvent(new MessageResent(id, before, actor));
        return new ResendOutcome.Queued();
    }
}
