package org.daybook.core.fraud;

import java.util.List;
import java.util.Optional;
import org.daybook.core.account.FreezeCode;
import org.daybook.core.account.FreezeOrder;
import org.daybook.core.account.FreezeOutcome;
import org.daybook.core.account.FreezeScope;
import org.daybook.core.account.Freezes;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Colleagues;
import org.daybook.core.security.NotPermitted;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alerts as analysts work them. Every method asks for {@link Permission#WORK_ALERTS}, and what is changed is audited, where
 * analysts alone can read it.
 */
@Service
public class AlertDesk {

    private final Alerts alerts;
    private final Freezes freezes;
    private final Colleagues colleagues;
    private final Authority authority;
    private final AuditTrail audit;

    AlertDesk(Alerts alerts, Freezes freezes, Colleagues colleagues, Authority authority, AuditTrail audit) {
        this.alerts = alerts;
        this.freezes = freezes;
        this.colleagues = colleagues;
        this.authority = authority;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public long count(AlertFilter filter) {
        authority.require(Permission.WORK_ALERTS);
        return alerts.count(filter);
    }

    /** A page of alerts, the latest first. */
    @Transactional(readOnly = true)
    public List<Alert> list(AlertFilter filter, long offset, int limit) {
        authority.require(Permission.WORK_ALERTS);
        return alerts.list(filter, offset, limit);
    }

    @Transactional(readOnly = true)
    public Optional<Alert> find(AlertId id) {
        authority.require(Permission.WORK_ALERTS);
        return alerts.find(id);
    }

    /** The evidence of an alert, in the order of booking; empty for one that is unknown. */
    @Transactional(readOnly = true)
    public List<AlertLine> evidence(AlertId id) {
        authority.require(Permission.WORK_ALERTS);
        return alerts.evidence(id);
    }

    /** The way the money of an alert went, as an SVG in the colours of the page that shows it. */
    @Transactional(readOnly = true)
    public String drawing(AlertId id) {
        authority.require(Permission.WORK_ALERTS);
        return alerts.path(id).svg();
    }

    /** Those whom an alert can be assigned to, by name. */
    @Transactional(readOnly = true)
    public List<String> analysts() {
        authority.require(Permission.WORK_ALERTS);
        return colleagues.whoMay(Permission.WORK_ALERTS);
    }

    /**
     * Gives an alert to an analyst, perhaps to the one who asks.
     *
     * @param version of the alert as the caller saw it
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AlertChange assign(AlertId id, int version, String assignee) {
        Actor actor = authority.require(Permission.WORK_ALERTS);
        if (!colleagues.whoMay(Permission.WORK_ALERTS).contains(assignee)) {
            return new AlertChange.AssigneeUnfit(assignee);
        }
        AlertChange change = alerts.assign(id, version, assignee);
        record(change, actor, AlertAction.ALERT_ASSIGNED, AuditDetails.of("assignee", assignee));
        return change;
    }

    /**
     * Closes an alert, for good. It is the closer's from now on.
     *
     * @param version of the alert as the caller saw it
     * @param note why; at most {@value Alerts#LONGEST_NOTE} characters
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AlertChange close(AlertId id, int version, AlertOutcome outcome, String note) {
        Actor actor = authority.require(Permission.WORK_ALERTS);
        String why = note.strip();
        if (why.isEmpty() || why.length() > Alerts.LONGEST_NOTE) {
            return new AlertChange.NoteUnfit();
        }
        AlertChange change = alerts.close(id, version, outcome, why, actor.name());
        record(change, actor, AlertAction.ALERT_CLOSED, AuditDetails.of("outcome", outcome));
        return change;
    }

    /**
     * Freezes an account of an alert; the freeze keeps the alert as what led to it.
     *
     * @throws IllegalArgumentException if the account is none of the alert's
     * @throws NotPermitted without {@link Permission#FREEZE} too
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public FreezeOutcome freeze(AlertId id, String account, FreezeScope scope, String reason) {
        authority.require(Permission.WORK_ALERTS);
        if (alerts.find(id).filter(alert -> alert.accounts().contains(account)).isEmpty()) {
            throw new IllegalArgumentException("The account does not belong to alert " + id.value());
        }
        return freezes.freeze(
                account,
                FreezeOrder.of(scope, FreezeCode.FRAUD_SUSPICION, reason).because(Optional.of(link(id))));
    }

    /** What a freeze says of the alert that led to it. */
    public static String link(AlertId id) {
        return "alert " + id.value();
    }

    private void record(AlertChange change, Actor actor, AlertAction action, AuditDetails details) {
        switch (change) {
            case AlertChange.Changed changed ->
                audit.record(
                        actor,
                        action,
                        new AuditSubject(
                                "alert", Long.toString(changed.alert().id().value())),
                        details);
            case AlertChange.AssigneeUnfit _,
                    AlertChange.NoteUnfit _,
                    AlertChange.AlertUnknown _,
                    AlertChange.AlertClosed _,
                    AlertChange.ChangedMeanwhile _ -> {
                // Nothing was changed.
            }
        }
    }
}
