package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.account.ClosingOutcome.Reason;
import org.daybook.core.account.ClosureQueries.Standing;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes customers' accounts: at zero, with nothing pending, for ever. Like a freeze it is an insert that takes hold on the row
 * that every posting locks, so no posting comes after it.
 */
@Service
public class AccountClosures {

    private final Accounts accounts;
    private final ClosureQueries queries;
    private final BusinessDates businessDates;
    private final ObjectProvider<ClosingObstacle> obstacles;
    private final Authority authority;
    private final AuditTrail audit;

    AccountClosures(
            Accounts accounts,
            ClosureQueries queries,
            BusinessDates businessDates,
            ObjectProvider<ClosingObstacle> obstacles,
            Authority authority,
            AuditTrail audit) {
        this.accounts = accounts;
        this.queries = queries;
        this.businessDates = businessDates;
        this.obstacles = obstacles;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Closes an account on the business date.
     *
     * @param account its reference or number
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#CLOSE_ACCOUNTS}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ClosingOutcome close(String account) {
        Actor actor = authority.require(Permission.CLOSE_ACCOUNTS);
        Optional<Account> found = accounts.find(account);
        if (found.isEmpty()) {
            return new ClosingOutcome.Refused(Reason.ACCOUNT_UNKNOWN);
        }
        Optional<LocalDate> date = businessDates.hold();
        if (date.isEmpty()) {
            return new ClosingOutcome.Refused(Reason.NO_BUSINESS_DATE);
        }
        Standing standing = queries.lock(found.get().ledgerAccount());
        Optional<Reason> reason = against(standing, date.get());
        if (reason.isPresent()) {
            return new ClosingOutcome.Refused(reason.get());
        }
        Optional<String> pending = obstacles
                .orderedStream()
                .flatMap(obstacle -> obstacle.against(found.get()).stream())
                .findFirst();
        if (pending.isPresent()) {
            return new ClosingOutcome.Pending(pending.get());
        }
        long lastSequence = queries.enter(found.get().ledgerAccount(), date.get(), actor);
        audit.record(
                actor,
                AccountAction.ACCOUNT_CLOSED,
                AuditSubject.account(found.get().reference()),
                AuditDetails.of("closed_on", date.get()).with("last_sequence", lastSequence));
        return new ClosingOutcome.Closed(date.get(), lastSequence);
    }

    private static Optional<Reason> against(Standing standing, LocalDate date) {
        if (standing.closed()) {
            return Optional.of(Reason.ACCOUNT_CLOSED);
        }
        if (standing.frozen()) {
            return Optional.of(Reason.ACCOUNT_RESTRICTED);
        }
        if (standing.lastBookingDate() != null && standing.lastBookingDate().isAfter(date)) {
            return Optional.of(Reason.BOOKING_DATE_GOES_BACK);
        }
        if (standing.bookedBalanceMinor() != 0) {
            return Optional.of(Reason.BALANCE_NOT_ZERO);
        }
        return standing.heldMinor() == 0 ? Optional.empty() : Optional.of(Reason.MONEY_HELD);
    }
}
