package org.daybook.core.account;

import java.util.List;
import java.util.Optional;
import org.daybook.core.account.FreezeQueries.LockedFreeze;
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
 * Freezes and unfreezes customers' accounts.
 *
 * <p>A freeze is a state of the row that every posting locks, so it takes its place in the account's sequence: once its
 * transaction has committed, no covered posting commits. How, and why by an insert:
 * {@code docs/decisions/0009-a-freeze-is-posted-like-an-entry.md}. Customers learn nothing of it.
 */
@Service
public class Freezes {

    public static final int LONGEST_REASON = 500;

    /** Of the link to an alert. */
    static final int LONGEST_ALERT = 80;

    private final Accounts accounts;
    private final FreezeQueries queries;
    private final Authority authority;
    private final AuditTrail audit;

    Freezes(Accounts accounts, FreezeQueries queries, Authority authority, AuditTrail audit) {
        this.accounts = accounts;
        this.queries = queries;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Forbids debits, credits or all on an account, besides what is forbidden already.
     *
     * @param account its reference or number
     * @param reason for analysts' eyes alone
     * @param alert what led to it, opaque here; at most 80 characters
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#FREEZE}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public FreezeOutcome freeze(String account, FreezeScope scope, String reason, Optional<String> alert) {
        Actor actor = authority.require(Permission.FREEZE);
        if (isUnfit(reason)) {
            return new FreezeOutcome.ReasonUnfit();
        }
        if (alert.filter(link -> link.isBlank() || link.length() > LONGEST_ALERT)
                .isPresent()) {
            throw new IllegalArgumentException("The link to an alert has 1 to " + LONGEST_ALERT + " characters");
        }
        Optional<Account> found = accounts.find(account);
        if (found.isEmpty()) {
            return new FreezeOutcome.AccountUnknown();
        }
        LockedFreeze locked = queries.lock(found.get().ledgerAccount());
        if (locked.scope().filter(now -> now.covers(scope)).isPresent()) {
            return new FreezeOutcome.AlreadyFrozen(locked.scope().get());
        }
        FreezeScope together = locked.scope().map(now -> now.and(scope)).orElse(scope);
        long lastSequence =
                queries.enter(found.get().ledgerAccount(), Optional.of(together), reason.strip(), alert, actor);
        record(actor, AccountAction.ACCOUNT_FROZEN, found.get(), AuditDetails.of("scope", together), lastSequence);
        return new FreezeOutcome.Frozen(together, lastSequence);
    }

    /**
     * Lifts whatever is forbidden on an account.
     *
     * @param account its reference or number
     * @param reason for analysts' eyes alone
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#UNFREEZE}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public FreezeOutcome unfreeze(String account, String reason) {
        Actor actor = authority.require(Permission.UNFREEZE);
        if (isUnfit(reason)) {
            return new FreezeOutcome.ReasonUnfit();
        }
        Optional<Account> found = accounts.find(account);
        if (found.isEmpty()) {
            return new FreezeOutcome.AccountUnknown();
        }
        LockedFreeze locked = queries.lock(found.get().ledgerAccount());
        if (locked.scope().isEmpty()) {
            return new FreezeOutcome.NotFrozen();
        }
        long lastSequence =
                queries.enter(found.get().ledgerAccount(), Optional.empty(), reason.strip(), Optional.empty(), actor);
        record(actor, AccountAction.ACCOUNT_UNFROZEN, found.get(), AuditDetails.NONE, lastSequence);
        return new FreezeOutcome.Unfrozen(lastSequence);
    }

    /**
     * Every freeze and unfreeze of an account, the latest first; an unknown account has none.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SEE_ACCOUNTS}
     */
    @Transactional(readOnly = true)
    public List<FreezeRecord> history(String account) {
        authority.require(Permission.SEE_ACCOUNTS);
        boolean known = authority.may(Permission.SEE_FREEZE_REASON);
        return accounts.find(account)
                .map(found -> queries.history(found.ledgerAccount(), known))
                .orElse(List.of());
    }

    private static boolean isUnfit(String reason) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON;
    }

    /** Neither the reason nor the alert: more people read the trail than may see those. */
    private void record(Actor actor, AccountAction action, Account account, AuditDetails details, long lastSequence) {
        audit.record(
                actor, action, AuditSubject.account(account.reference()), details.with("last_sequence", lastSequence));
    }
}
