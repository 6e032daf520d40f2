package org.daybook.core.counter;

import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the audit trail what happens at the counter and changes no row of its own. */
@Component
class CounterTrail {

    private final AuditTrail audit;

    CounterTrail(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void record(Actor actor, CounterAction action, AuditSubject subject, AuditDetails details) {
        audit.record(actor, action, subject, details);
    }
}
