package org.daybook.core.fraud;

import java.util.List;
import java.util.Optional;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alerts as analysts work them. Every method asks for {@link Permission#WORK_ALERTS}; what is changed is audited. */
@Service
public class AlertDesk {

    private final Alerts alerts;
    private final Authority authority;
    private final AuditTrail audit;

    AlertDesk(Alerts alerts, Authority authority, AuditTrail audit) {
        this.alerts = alerts;
        this.authority = authority;
        this.audit = audit;
    }

    public long count(AlertFilter filter) {
        authority.require(Permission.WORK_ALERTS);
        return alerts.count(filter);
    }

    /** The latest first. */
    public List<Alert> list(AlertFilter filter, long offset, int limit) {
        authority.require(Permission.WORK_ALERTS);
        return alerts.list(filter, offset, limit);
    }

    public Optional<Alert> find(AlertId id) {
        authority.require(Permission.WORK_ALERTS);
        return alerts.find(id);
    }

    /** The evidence, in the order of booking. */
    public List<AlertLine> evidence(AlertId id) {
        authority.require(Permission.WORK_ALERTS);
        return alerts.evidence(id);
    }

    /** The way the money went, as an SVG in the colours of the page that shows it. */
    public String drawing(AlertId id) {
        authority.require(Permission.WORK_ALERTS);
        return alerts.path(id).svg();
    }

    /** Gives an alert, as the caller saw it, to whoever calls. */
    @Transactional
    public AlertChange take(Alert seen) {
        Actor analyst = authority.require(Permission.WORK_ALERTS);
        AlertChange change = alerts.assign(seen.id(), seen.version(), analyst.name());
        record(analyst, AlertAction.ALERT_TAKEN, change, AuditDetails.NONE);
        return change;
    }

    /** Closes an alert, as the caller saw it, for good. */
    @Transactional
    public AlertChange close(Alert seen, AlertOutcome outcome, String note) {
        Actor analyst = authority.require(Permission.WORK_ALERTS);
        AlertChange change = alerts.close(seen.id(), seen.version(), outcome, note, analyst.name());
        record(analyst, AlertAction.ALERT_CLOSED, change, AuditDetails.of("outcome", outcome));
        return change;
    }

    private void record(Actor analyst, AlertAction action, AlertChange change, AuditDetails details) {
        if (change instanceof AlertChange.Changed(Alert alert)) {
            audit.record(
                    analyst,
                    action,
                    new AuditSubject("alert", Long.toString(alert.id().value())),
                    details);
        }
    }
}
