package org.daybook.core.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.account.FreezeQueries.InForce;
import org.daybook.core.approval.Approvals;
import org.daybook.core.approval.ProposalKind;
import org.daybook.core.approval.Proposing;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.calendar.KnownDays;
import org.daybook.core.money.Money;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes customers' accounts, and has freezes lifted. Several may hold at once; the strictest counts, and amounts add up.
 *
 * <p>A freeze is a state of the row that every posting locks, so it takes its place in the account's sequence: once its
 * transaction has committed, no covered posting commits. How, and why by an insert:
 * {@code docs/decisions/0009-a-freeze-is-posted-like-an-entry.md}; what an attachment leaves to the customer, and who lifts what:
 * {@code docs/decisions/0024-freezes-stand-by-themselves.md}. Customers learn nothing of it: no freeze sends a notice.
 */
@Service
public class Freezes {

    public static final int LONGEST_REASON = 500;

    private final Accounts accounts;
    private final FreezeQueries queries;
    private final Approvals approvals;
    private final BusinessDates businessDates;
    private final ObjectProvider<PendingDebits> pending;
    private final Authority authority;
    private final AuditTrail audit;

    Freezes(
            Accounts accounts,
            FreezeQueries queries,
            Approvals approvals,
            BusinessDates businessDates,
            ObjectProvider<PendingDebits> pending,
            Authority authority,
            AuditTrail audit) {
        this.accounts = accounts;
        this.queries = queries;
        this.approvals = approvals;
        this.businessDates = businessDates;
        this.pending = pending;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Freezes an account, besides what is forbidden already. It takes one person, who has shown lately that it is they: a code
     * takes seconds, and a stranger at an open screen could cut a customer off.
     *
     * @param account its reference or number
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#FREEZE}
     * @throws org.daybook.core.security.FreshProofNeeded if they have to show it again
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public FreezeOutcome freeze(String account, FreezeOrder order) {
        Actor actor = authority.requireFresh(Permission.FREEZE);
        if (isUnfit(order.reason())) {
            return new FreezeOutcome.ReasonUnfit();
        }
        Optional<Account> found = accounts.find(account);
        if (found.isEmpty()) {
            return new FreezeOutcome.AccountUnknown();
        }
        Optional<FreezeOutcome> refusal = refusal(order, found.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        queries.lock(found.get().ledgerAccount());
        if (queries.isInForce(found.get().ledgerAccount(), order)) {
            return new FreezeOutcome.AlreadyFrozen(order.scope());
        }
        FreezeOutcome.Frozen frozen = queries.enter(found.get().ledgerAccount(), order, actor);
        // Neither the reason, its code, the amount nor the alert: more people read the trail than may see those.
        audit.record(
                actor,
                AccountAction.ACCOUNT_FROZEN,
                AuditSubject.account(found.get().reference()),
                AuditDetails.of("freeze", frozen.freeze())
                        .with("scope", frozen.scope())
                        .with("last_sequence", frozen.lastSequence()));
        return frozen;
    }

    private Optional<FreezeOutcome> refusal(FreezeOrder order, Account account) {
        if (order.amount()
                .filter(amount -> !amount.isPositive()
                        || !amount.currency().equals(account.bookedBalance().currency()))
                .isPresent()) {
            return Optional.of(new FreezeOutcome.AmountUnfit());
        }
        List<LocalDate> days = Stream.of(order.reviewOn(), order.expiresOn())
                .flatMap(Optional::stream)
                .toList();
        if (!days.stream().allMatch(KnownDays::include)) {
            return Optional.of(new FreezeOutcome.DateUnknown());
        }
        Optional<LocalDate> today = businessDates.current();
        if (days.stream().anyMatch(day -> today.filter(day::isBefore).isPresent())) {
            return Optional.of(new FreezeOutcome.DatePast());
        }
        return order.expiresOn().isPresent() && !queries.mayExpire(order.code())
                ? Optional.of(new FreezeOutcome.ExpiryNotAllowed(order.code()))
                : Optional.empty();
    }

    /**
     * Proposes to lift one freeze; it holds until somebody else has approved.
     *
     * @param freeze its number
     * @param reason for analysts' eyes alone
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#UNFREEZE}
     * @throws org.daybook.core.security.FreshProofNeeded if they have to show again that it is they
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public UnfreezeOutcome unfreeze(long freeze, String reason) {
        authority.requireFresh(Permission.UNFREEZE);
        Optional<InForce> found = queries.inForce(freeze);
        if (found.isEmpty()) {
            return new UnfreezeOutcome.NotFrozen();
        }
        AuditDetails content = AuditDetails.of("account", found.get().account())
                .with("scope", found.get().scope());
        return switch (approvals.propose(
                ProposalKind.UNFREEZE, new AuditSubject("freeze", Long.toString(freeze)), content, reason)) {
            case Proposing.Proposed proposed ->
                new UnfreezeOutcome.Proposed(proposed.proposal().id());
            case Proposing.ReasonUnfit unfit -> new UnfreezeOutcome.ReasonUnfit();
            case Proposing.AlreadyProposed already ->
                new UnfreezeOutcome.AlreadyProposed(already.proposal().id());
        };
    }

    /**
     * What a freeze would stop that is under way: nothing where it leaves debits alone.
     *
     * @param account its reference or number; an unknown one has nothing under way
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#FREEZE}
     */
    @Transactional(readOnly = true)
    public FreezePreview preview(String account, FreezeScope scope, Optional<Money> amount) {
        authority.require(Permission.FREEZE);
        Optional<Account> found = accounts.find(account);
        if (found.isEmpty() || scope == FreezeScope.CREDITS) {
            return new FreezePreview(List.of());
        }
        List<Bounce> debits = pending.orderedStream()
                .flatMap(kind -> kind.of(found.get()).stream())
                .toList();
        // What the balance covers besides the amount still goes through, as far as can be said today.
        Money balance = found.get().bookedBalance();
        Money left = balance.minus(amount.orElse(Money.zero(balance.currency())));
        return new FreezePreview(scope == FreezeScope.AMOUNT ? uncovered(debits, left) : debits);
    }

    private static List<Bounce> uncovered(List<Bounce> debits, Money left) {
        Money rest = left;
        List<Bounce> uncovered = new ArrayList<>();
        for (Bounce debit : debits) {
            rest = rest.minus(debit.amount());
            if (rest.isNegative()) {
                uncovered.add(debit);
            }
        }
        return uncovered;
    }

    /**
     * Every freeze of an account, the latest first; an unknown account has none.
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

    /**
     * The freezes in force that were to be looked at again by a date, the longest due first.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SEE_FREEZE_REASON}
     */
    @Transactional(readOnly = true)
    public List<FreezeReview> dueForReview(LocalDate by) {
        authority.require(Permission.SEE_FREEZE_REASON);
        return queries.dueForReview(by);
    }

    /**
     * A freeze was looked at and stays; it is looked at again.
     *
     * @param note why it stays, for analysts' eyes alone
     * @return empty if it was noted; else one sentence: why not
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SEE_FREEZE_REASON}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<String> review(long freeze, LocalDate next, String note) {
        Actor actor = authority.require(Permission.SEE_FREEZE_REASON);
        if (isUnfit(note)) {
            return Optional.of("Give a note of 1 to " + LONGEST_REASON + " characters.");
        }
        if (!KnownDays.include(next)) {
            return Optional.of("The next review lies in " + KnownDays.IN_WORDS + ".");
        }
        if (businessDates.current().filter(today -> !next.isAfter(today)).isPresent()) {
            return Optional.of("The next review comes after the bank's business date.");
        }
        Optional<InForce> found = queries.inForce(freeze);
        found.ifPresent(inForce -> {
            queries.review(freeze, next, note.strip(), actor);
            audit.record(
                    actor,
                    AccountAction.FREEZE_REVIEWED,
                    AuditSubject.account(inForce.account()),
                    AuditDetails.of("freeze", freeze).with("next_on", next));
        });
        return found.isPresent() ? Optional.empty() : Optional.of(new UnfreezeOutcome.NotFrozen().sentence());
    }

    private static boolean isUnfit(String reason) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON;
    }
}
