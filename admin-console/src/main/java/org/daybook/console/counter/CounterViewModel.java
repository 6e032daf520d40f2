package org.daybook.console.counter;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.console.shared.LimitText;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountStanding;
import org.daybook.core.account.LimitUse;
import org.daybook.core.counter.FoundCustomer;
import org.daybook.core.counter.Identification;
import org.daybook.core.counter.ServedAccount;
import org.daybook.core.counter.ServedOutcome;

/**
 * What the counter shows, and lets the teller do, while a customer is served.
 *
 * @param pinSet whether the customer has a PIN at all
 */
record CounterViewModel(boolean identified, boolean pinSet) {

    /** The customer keys the PIN now, before anything else but a deposit. */
    boolean asksForPin() {
        return !identified && pinSet;
    }

    /** Whether a button may be pressed. The core asks again. */
    boolean may(Deed deed, Optional<CounterAccount> chosen) {
        return switch (deed) {
            case REGISTER -> false;
            case DEPOSIT -> chosen.filter(CounterAccount::isOpen).isPresent();
            case WITHDRAW, TRANSFER ->
                identified
                        && chosen.filter(CounterAccount::isOpen)
                                .filter(CounterAccount::mayAct)
                                .isPresent();
            case STATEMENT -> identified && chosen.isPresent();
            case CONTACT -> identified || !pinSet;
            case PIN_CODE, EMAIL_CODE -> true;
            case OPEN_ACCOUNT -> (identified || !pinSet) && chosen.isEmpty();
        };
    }

    /** How it stands with who the customer is. */
    String standing() {
        if (identified) {
            return "PIN keyed";
        }
        return pinSet ? "PIN not keyed yet" : "No PIN yet";
    }

    /** What the teller says next. */
    String guidance(boolean hasAccounts) {
        if (identified) {
            return hasAccounts ? "" : "This customer has no account yet.";
        }
        return pinSet
                ? "Please key your PIN. Until then money can be paid in, and none leaves."
                : "This customer has no PIN yet. Look at the papers, then set one by a code to the customer's e-mail ("
                        + Deed.PIN_CODE.shortcut() + ").";
    }

    /** What to say of a PIN that was keyed. */
    static String sentence(Identification identification, ZoneId zone) {
        return switch (identification) {
            case Identification.Identified _ -> "Thank you, the PIN is right.";
            case Identification.Over _ -> "The service has ended. Please find the customer again.";
            case Identification.NoPin _ -> "This customer has no PIN yet.";
            case Identification.LockedOut(var until) ->
                "Too many wrong PINs. The PIN is refused until " + Words.moment(until, zone)
                        + ". A code to your e-mail sets another one at once.";
            case Identification.Wrong(int left) ->
                "This PIN is wrong. " + (left == 1 ? "One try is left." : left + " tries are left.");
        };
    }

    /** One line for what was posted. */
    static String receipt(Deed deed, ServedOutcome.Posted posted) {
        String done =
                switch (deed) {
                    case DEPOSIT -> "paid in to";
                    case WITHDRAW -> "paid out of";
                    case TRANSFER -> "sent from";
                    case REGISTER, STATEMENT, CONTACT, PIN_CODE, EMAIL_CODE, OPEN_ACCOUNT ->
                        throw new IllegalArgumentException(deed + " posts nothing");
                };
        return "No. " + Words.count(posted.sequence()) + " · " + Words.amount(posted.amount()) + " " + done + " "
                + posted.account() + " on " + Words.date(posted.bookingDate()) + " · "
                + posted.balance()
                        .map(balance -> "new balance " + Words.amount(balance))
                        .orElse("balance not shown")
                + " · entry " + posted.entry().value();
    }

    /** Of a search. */
    static String answer(List<FoundCustomer> found, int most) {
        if (found.isEmpty()) {
            return "Nobody was found. Try the name as it is written, the account number, or register a customer ("
                    + Deed.REGISTER.shortcut() + ").";
        }
        if (found.size() == most) {
            return "These are the first " + most + "; type more of the name to see fewer.";
        }
        return found.size() == 1 ? "One customer" : found.size() + " customers";
    }

    /** What was used of a limit, in a line. */
    static String words(LimitUse use) {
        return LimitText.of(use.limit()) + ": " + Words.figure(use.used()) + " of "
                + Words.amount(use.limit().most()) + " used, " + use.usedCount() + " of "
                + use.limit().mostCount() + " times";
    }

    /** The customer's own open accounts but one, in words, by reference: what a mandate is for is somebody else's. */
    static Map<String, String> others(List<ServedAccount> accounts, String reference) {
        Map<String, String> others = new LinkedHashMap<>();
        accounts.stream()
                .filter(served -> served.standing() == AccountStanding.HOLDER)
                .map(ServedAccount::account)
                .filter(account -> account.closedOn() == null)
                .filter(account -> !account.reference().equals(reference))
                .forEach(account -> others.put(
                        account.reference(), account.reference() + " · " + Words.product(account.product())));
        return others;
    }

    /** What the customer is to the account, where it is not simply theirs. */
    static Optional<String> mandate(ServedAccount served) {
        AccountStanding standing = served.standing();
        return switch (standing) {
            case HOLDER -> Optional.empty();
            case MAY_ACT ->
                Optional.of(
                        "by mandate, of " + String.join(", ", served.account().holders()));
            case MAY_VIEW ->
                Optional.of("by mandate to look, of "
                        + String.join(", ", served.account().holders()));
            case STRANGER -> throw new IllegalStateException("A stranger's account is not listed");
        };
    }
}
