package org.daybook.core.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.account.CounterOrder.Beneficiary;
import org.daybook.core.account.HoldRequest.Capture;
import org.daybook.core.account.HoldRequest.Place;
import org.daybook.core.account.HoldRequest.Release;
import org.daybook.core.audit.AuditDetails;
import org.daybook.core.audit.AuditSubject;
import org.daybook.core.audit.AuditTrail;
import org.daybook.core.calendar.BusinessDates;
import org.daybook.core.ledger.BankRole;
import org.daybook.core.ledger.EntryOrder;
import org.daybook.core.ledger.Hold;
import org.daybook.core.ledger.HoldOrder;
import org.daybook.core.ledger.HoldOutcome;
import org.daybook.core.ledger.Holds;
import org.daybook.core.ledger.Ledger;
import org.daybook.core.ledger.LedgerAccountId;
import org.daybook.core.ledger.LedgerAccounts;
import org.daybook.core.security.Actor;
import org.daybook.core.security.Authority;
import org.daybook.core.security.Permission;
import org.springframework.stereotype.Service;

/**
 * Holds as ordered at a counter or through a channel: placed, captured, released on the business date.
 *
 * <p>Safe to be sent again with the same key: on another day, too, the answer is the first one. Each order is a transaction of
 * its own. Orders of staff are audited with their outcome; the reason of a hold stays out of the trail.
 */
@Service
public class CounterHolds {

    private final Accounts accounts;
    private final Holds holds;
    private final Ledger ledger;
    private final LedgerAccounts ledgerAccounts;
    private final BusinessDates businessDates;
    private final Authority authority;
    private final AuditTrail audit;
    private final OrderTransactions transactions;

    CounterHolds(
            Accounts accounts,
            Holds holds,
            Ledger ledger,
            LedgerAccounts ledgerAccounts,
            BusinessDates businessDates,
            Authority authority,
            AuditTrail audit,
            OrderTransactions transactions) {
        this.accounts = accounts;
        this.holds = holds;
        this.ledger = ledger;
        this.ledgerAccounts = ledgerAccounts;
        this.businessDates = businessDates;
        this.authority = authority;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Holds money on an account.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#MANAGE_HOLDS}
     */
    public HoldAnswer place(Place request) {
        Actor actor = authority.require(Permission.MANAGE_HOLDS);
        return transactions.carryOut(_ -> {
            Optional<Account> account = accounts.find(request.account());
            HoldAnswer answer = account.isEmpty()
                    ? new HoldAnswer.Refused(CounterRefusal.ACCOUNT_UNKNOWN)
                    : place(request, account.get().ledgerAccount(), actor);
            record(actor, account, answer, AuditDetails.of("amount", request.amount()));
            return answer;
        });
    }

    private HoldAnswer place(Place request, LedgerAccountId account, Actor actor) {
        String key = holdKey(request.key());
        Optional<LocalDate> date = holds.find(key).map(Hold::placedOn).or(businessDates::current);
        if (date.isEmpty()) {
            return new HoldAnswer.Refused(CounterRefusal.NO_BUSINESS_DATE);
        }
        LocalDate expiry = request.expiresOn();
        if (expiry.isBefore(date.get()) || expiry.isAfter(date.get().plusDays(HoldRequest.LONGEST_DAYS))) {
            return new HoldAnswer.ExpiryUnfit();
        }
        HoldOutcome outcome = holds.place(new HoldOrder(
                key,
                account,
                request.amount(),
                date.get(),
                expiry,
                request.channel(),
                actor.toString(),
                request.reason().strip()));
        return answer(outcome, date.get());
    }

    /**
     * Sends held money on; see {@link Holds#capture}.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#MANAGE_HOLDS}
     */
    public HoldAnswer capture(Capture request) {
        Actor actor = authority.require(Permission.MANAGE_HOLDS);
        return transactions.carryOut(_ -> {
            Optional<Hold> hold = holds.find(holdKey(request.hold()));
            HoldAnswer answer = hold.isEmpty() ? new HoldAnswer.HoldUnknown() : capture(request, hold.get(), actor);
            record(actor, hold.flatMap(this::account), answer, AuditDetails.of("amount", request.amount()));
            return answer;
        });
    }

    private HoldAnswer capture(Capture request, Hold hold, Actor actor) {
        String key = "capture/" + request.key();
        Optional<LocalDate> date = ledger.bookingDateOf(key).or(businessDates::current);
        if (date.isEmpty()) {
            return new HoldAnswer.Refused(CounterRefusal.NO_BUSINESS_DATE);
        }
        EntryOrder.Counterparty counterparty = EntryOrder.Counterparty.UNKNOWN;
        LedgerAccountId credit;
        switch (request.to()) {
            case Beneficiary.Here(String reference) -> {
                Optional<Account> payee = accounts.find(reference);
                if (payee.isEmpty()) {
                    return new HoldAnswer.Refused(CounterRefusal.BENEFICIARY_UNKNOWN);
                }
                credit = payee.get().ledgerAccount();
            }
            case Beneficiary.Elsewhere elsewhere -> {
                credit = ledgerAccounts.ofBank(BankRole.CLEARING, hold.amount().currency());
                counterparty = new EntryOrder.Counterparty(
                        elsewhere.bank(), elsewhere.account(), elsewhere.name(), elsewhere.country());
            }
        }
        HoldOutcome outcome = holds.capture(
                hold.id(),
                new EntryOrder(
                        new EntryOrder.Origin(key, key, null, request.channel(), actor.toString()),
                        "TRANSFER",
                        hold.account(),
                        credit,
                        request.amount(),
                        EntryOrder.Dates.on(date.get()),
                        request.narrative(),
                        counterparty,
                        null));
        return answer(outcome, date.get());
    }

    /**
     * Lets held money go.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#MANAGE_HOLDS}
     */
    public HoldAnswer release(Release request) {
        Actor actor = authority.require(Permission.MANAGE_HOLDS);
        return transactions.carryOut(_ -> {
            Optional<Hold> hold = holds.find(holdKey(request.hold()));
            HoldAnswer answer = hold.isEmpty() ? new HoldAnswer.HoldUnknown() : release(request, hold.get(), actor);
            record(
                    actor,
                    hold.flatMap(this::account),
                    answer,
                    hold.map(found -> AuditDetails.of("amount", found.amount())).orElse(AuditDetails.NONE));
            return answer;
        });
    }

    private HoldAnswer release(Release request, Hold hold, Actor actor) {
        // There is a business date, since there is a hold.
        LocalDate date = businessDates.current().orElseThrow();
        return answer(holds.release(hold.id(), date, request.channel(), actor.toString()), date);
    }

    /**
     * Every hold of an account, the latest first; an unknown account has none.
     *
     * @throws org.daybook.core.security.NotPermitted without {@link Permission#SEE_ACCOUNTS}
     */
    public List<Hold> ofAccount(String account) {
        authority.require(Permission.SEE_ACCOUNTS);
        return accounts.find(account)
                .map(found -> holds.ofAccount(found.ledgerAccount()))
                .orElse(List.of());
    }

    private static HoldAnswer answer(HoldOutcome outcome, LocalDate date) {
        return switch (outcome) {
            case HoldOutcome.Placed(Hold hold) -> new HoldAnswer.Placed(hold);
            case HoldOutcome.Captured captured ->
                new HoldAnswer.Captured(captured.entry(), date, captured.amount(), captured.released());
            case HoldOutcome.Released(Hold hold) -> new HoldAnswer.Released(hold);
            case HoldOutcome.HoldUnknown _ -> new HoldAnswer.HoldUnknown();
            case HoldOutcome.HoldEnded(Hold hold) -> new HoldAnswer.HoldEnded(hold);
            case HoldOutcome.MoreThanHeld(Hold hold) -> new HoldAnswer.MoreThanHeld(hold.amount());
            case HoldOutcome.KeyUsedForAnotherOrder _ ->
                new HoldAnswer.Refused(CounterRefusal.KEY_USED_FOR_ANOTHER_ORDER);
            case HoldOutcome.Refused refused -> new HoldAnswer.Refused(CounterRefusal.of(refused.refusal()));
        };
    }

    private Optional<Account> account(Hold hold) {
        return accounts.ofLedgerAccount(hold.account());
    }

    private static String holdKey(String key) {
        return HoldRequest.ORDERED + key;
    }

    private void record(Actor actor, Optional<Account> account, HoldAnswer answer, AuditDetails details) {
        if (!actor.isStaff()) {
            return;
        }
        AuditSubject subject =
                AuditSubject.account(account.map(Account::reference).orElse("(unknown)"));
        switch (answer) {
            case HoldAnswer.Placed placed ->
                audit.record(
                        actor,
                        AccountAction.HOLD_PLACED,
                        subject,
                        details.with("expires_on", placed.hold().expiresOn()));
            case HoldAnswer.Captured captured ->
                audit.record(
                        actor,
                        AccountAction.HOLD_CAPTURED,
                        subject,
                        details.with("entry", captured.entry().value()).with("released", captured.released()));
            case HoldAnswer.Released _ -> audit.record(actor, AccountAction.HOLD_RELEASED, subject, details);
            case HoldAnswer.HoldUnknown _ -> refused(actor, subject, details, "HOLD_UNKNOWN");
            case HoldAnswer.HoldEnded _ -> refused(actor, subject, details, "HOLD_ENDED");
            case HoldAnswer.MoreThanHeld _ -> refused(actor, subject, details, "MORE_THAN_HELD");
            case HoldAnswer.ExpiryUnfit _ -> refused(actor, subject, details, "EXPIRY_UNFIT");
            case HoldAnswer.Refused(CounterRefusal refusal) -> refused(actor, subject, details, refusal.name());
        }
    }

    private void refused(Actor actor, AuditSubject subject, AuditDetails details, String refusal) {
        audit.record(actor, AccountAction.HOLD_REFUSED, subject, details.with("refusal", refusal));
    }
}
