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
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as staff watch it. To look asks for {@link Permission#SEE_MAIL}, to queue again for
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
    public Map<MessageState, Long> counts(OutboxFilter filter) {
        authority.require(Permission.SEE_MAIL);
        return outbox.counts(filter);
    }

    public long count(OutboxFilter filter) {
        authority.require(Permission.SEE_MAIL);
        return outbox.count(filter);
    }

    /** The latest first. */
    public List<OutboxMessage> page(OutboxFilter filter, long offset, int limit) {
        authority.require(Permission.SEE_MAIL);
        return outbox.find(filter, offset, limit);
    }

    /** The attempts at a message, in the order they were made. */
    public List<DeliveryAttempt> attempts(long id) {
        authority.require(Permission.SEE_MAIL);
        return outbox.attempts(id);
    }

    /** What a message says, written anew from what is on file now. */
    public Optional<MessagePreview> preview(long id) {
        authority.require(Permission.SEE_MAIL);
        return outbox.preview(id);
    }

    /** Queues a message again; see {@link Outbox#resend}. */
    @Transactional
    public ResendOutcome resend(long id) {
        Actor actor = authority.require(Permission.RESEND_MAIL);
        ResendOutcome outcome = outbox.resend(id, actor.name());
        if (outcome instanceof ResendOutcome.Queued) {
            audit.record(
                    actor,
                    MailAction.MESSAGE_QUEUED_AGAIN,
                    new AuditSubject("message", Long.toString(id)),
                    AuditDetails.NONE);
        }
        return outcome;
    }
}
