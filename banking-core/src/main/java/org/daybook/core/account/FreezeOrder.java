package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.core.money.Money;

/**
 * The wish to freeze an account.
 *
 * @param amount that is attached; for the scope {@link FreezeScope#AMOUNT} alone
 * @param reason in the asker's words, for analysts' eyes alone
 * @param alert what led to it, opaque here; at most 80 characters
 * @param reviewOn when it is to be looked at again
 * @param expiresOn the last day on which it holds; for codes alone that may expire
 */
public record FreezeOrder(
        FreezeScope scope,
        Optional<Money> amount,
        FreezeCode code,
        String reason,
        Optional<String> alert,
        Optional<LocalDate> reviewOn,
        Optional<LocalDate> expiresOn) {

    /** Of the link to an alert. */
    static final int LONGEST_ALERT = 80;

    public FreezeOrder {
        if (amount.isPresent() != (scope == FreezeScope.AMOUNT)) {
            throw new IllegalArgumentException("An amount belongs to an attachment, and to nothing else");
        }
        if (alert.filter(link -> link.isBlank() || link.length() > LONGEST_ALERT)
                .isPresent()) {
            throw new IllegalArgumentException("The link to an alert has 1 to " + LONGEST_ALERT + " characters");
        }
        reason = reason.strip();
    }

    public static FreezeOrder of(FreezeScope scope, FreezeCode code, String reason) {
        return new FreezeOrder(
                scope, Optional.empty(), code, reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Attaches so much of the balance. */
    public static FreezeOrder attaching(Money amount, FreezeCode code, String reason) {
        return new FreezeOrder(
                FreezeScope.AMOUNT,
                Optional.of(amount),
                code,
                reason,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public FreezeOrder because(Optional<String> what) {
        return new FreezeOrder(scope, amount, code, reason, what, reviewOn, expiresOn);
    }

    public FreezeOrder reviewedOn(Optional<LocalDate> day) {
        return new FreezeOrder(scope, amount, code, reason, alert, day, expiresOn);
    }

    public FreezeOrder expiringOn(Optional<LocalDate> lastDay) {
        return new FreezeOrder(scope, amount, code, reason, alert, reviewOn, lastDay);
    }
}
