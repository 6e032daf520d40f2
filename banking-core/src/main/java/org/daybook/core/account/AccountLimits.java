package org.daybook.core.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.DailyUse;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.product.DailyLimit;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shows the daily limits of an account and what was used of them, and gives it limits of its own. */
@Service
public class AccountLimits {

    private final Accounts accounts;
    private final DailyLimits limits;
    private final DailyLimitQueries queries;
    private final Ledger ledger;
    private final BusinessDates businessDates;
    private final ObjectProvider<SecondPerson> secondPerson;
    private final Authority authority;
    private final AuditTrail audit;

    AccountLimits(
            Accounts accounts,
            DailyLimits limits,
            DailyLimitQueries queries,
            Ledger ledger,
            BusinessDates businessDates,
            ObjectProvider<SecondPerson> secondPerson,
            Authority authority,
            AuditTrail audit) {
        this.accounts = accounts;
        this.limits = limits;
        this.queries = queries;
        this.ledger = ledger;
        this.businessDates = businessDates;
        this.secondPerson = secondPerson;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * The daily limits of an account by kind and channel, with what was used of each so far on the business date; an unknown
     * account has none, and before the first business date nobody has.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SEE_ACCOUNTS}
     */
    @Transactional(readOnly = true)
    public List<LimitUse> used(String account) {
        authority.require(Permission.SEE_ACCOUNTS);
        Optional<LocalDate> date = businessDates.current();
        Optional<Account> found = accounts.find(account);
        return found.isEmpty() || date.isEmpty() ? List.of() : used(found.get(), date.get());
    }

    private List<LimitUse> used(Account account, LocalDate date) {
        Set<DailyLimit> own = Set.copyOf(queries.ofItsOwn(account));
        return limits.of(account, date).stream()
                .map(limit -> {
                    DailyUse used = ledger.used(account.ledgerAccount(), date, limit.bucket());
                    return new LimitUse(limit, own.contains(limit), used.amount(), used.count());
                })
                .toList();
    }

    /**
     * Gives an account a limit of its own, which counts instead of its product's for every order that begins from now on. What
     * was used today stays used. One that lets more through than the one before, by amount or count, takes a {@link SecondPerson}.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#CHANGE_LIMITS}
     * @throws org.daybook.core.security.FreshProofNeeded if whoever acts has to show again that it is they
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public LimitOutcome set(String account, DailyLimit limit) {
        Actor actor = authority.requireFresh(Permission.CHANGE_LIMITS);
        Optional<Account> found = accounts.find(account);
        if (found.isEmpty()) {
            return new LimitOutcome.AccountUnknown();
        }
        Account known = found.get();
        if (!limit.most().currency().equals(known.bookedBalance().currency())) {
            return new LimitOutcome.CurrencyDiffers();
        }
        accounts.lock(Set.of(known.id()));
        Optional<DailyLimit> before = limitBefore(known, limit.bucket());
        if (before.filter(old -> raises(old, limit)).isPresent()
                && !agreed(new SecondPerson.Matter.RaisedLimit(known.reference(), limit), actor)) {
            return new LimitOutcome.SecondPersonNeeded();
        }
        queries.enter(known, limit, actor);
        audit.record(
                actor,
                AccountAction.DAILY_LIMIT_SET,
                AuditSubject.account(known.reference()),
                AuditDetails.of("kind", limit.kind())
                        .with("channel", limit.channel())
                        .with("most", limit.most())
                        .with("most_count", limit.mostCount())
                        .with(
                                "most_before",
                                before.map(old -> old.most().toString()).orElse("none")));
        return new LimitOutcome.Set(limit);
    }

    /** As {@link #standing}, and nobody sets another one before the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    String held(String account, DailyLimit wanted) {
        accounts.find(account).ifPresent(known -> accounts.lock(Set.of(known.id())));
        return standing(account, wanted);
    }

    /** The limit that now stands where another one is to stand, in words that change with it. */
    String standing(String account, DailyLimit wanted) {
        return accounts.find(account)
                .flatMap(known -> limitBefore(known, wanted.bucket()))
                .map(now -> now.most().minor() + " " + now.mostCount())
                .orElse("none");
    }

    private Optional<DailyLimit> limitBefore(Account account, String bucket) {
        List<DailyLimit> all = businessDates
                .current()
                .map(date -> limits.of(account, date))
                .orElseGet(() -> queries.ofItsOwn(account));
        return all.stream().filter(limit -> limit.bucket().equals(bucket)).findFirst();
    }

    private static boolean raises(DailyLimit before, DailyLimit now) {
        return now.most().compareTo(before.most()) > 0 || now.mostCount() > before.mostCount();
    }

    private boolean agreed(SecondPerson.Matter matter, Actor asker) {
        return secondPerson.stream().anyMatch(port -> port.agreesTo(matter, asker));
    }
}
