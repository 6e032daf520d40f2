package org.daybook.core.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail as staff see it and send it again. To look asks for {@link Permission#SEE_MAIL}, to send again for
 * {@link Permission#RESEND_MAIL}, which is audited.
 */
@Service
public class MailDesk {

    private final Outbox outbox;
    private final Authority authority;
    private final AuditTrail audit;

    MailDesk(Outbox outbox, Authority authority, AuditTrail audit) {
        this.outbox = outbox;
        this.authority = authority;
        this.audit = audit;
    }

    /** How many messages stand how; a state without any is absent. */
    @Transactional(readOnly = true)
    public Map<MessageState, Long> counts(OutboxFilter filter) {
        authority.require(Permission.SEE_MAIL);
        return outbox.counts(filter);
    }

    @Transactional(readOnly = true)
    public long count(OutboxFilter filter) {
        authority.require(Permission.SEE_MAIL);
        return outbox.count(filter);
    }

    /** A page of messages, the latest first. */
    @Transactional(readOnly = true)
    public List<OutboxMessage> page(OutboxFilter filter, long offset, int limit) {
        authority.require(Permission.SEE_MAIL);
        return outbox.find(filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public Optional<OutboxMessage> find(long id) {
        authority.require(Permission.SEE_MAIL);
        return outbox.find(id);
    }

    /** The attempts at a message, in the order they were made. */
    @Transactional(readOnly = true)
    public List<DeliveryAttempt> attempts(long id) {
        authority.require(Permission.SEE_MAIL);
        return outbox.attempts(id);
    }

    /** What a message says, written anew from what is on file now. */
    @Transactional(readOnly = true)
    public Optional<MessagePreview> preview(long id) {
        authority.require(Permission.SEE_MAIL);
        return outbox.preview(id);
    }

    /** Queues a message again: see {@link Outbox#resend}. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ResendOutcome resend(long id) {
        Actor actor = authority.require(Permission.RESEND_MAIL);
        Optional<OutboxMessage> before = outbox.find(id);
        ResendOutcome outcome = outbox.resend(id, actor.name());
        switch (outcome) {
            case ResendOutcome.Queued _ ->
                audit.record(
                        actor,
                        MailAction.MESSAGE_RESENT,
                        new AuditSubject("message", Long.toString(id)),
                        AuditDetails.of("before", before.orElseThrow().state()));
            case ResendOutcome.MessageUnknown _, ResendOutcome.NotResendable _ -> {
                // Nothing was changed.
            }
        }
        return outcome;
    }
}
