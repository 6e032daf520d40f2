package org.daybook.console.account;

import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.daybook.console.shared.Badge;
import org.daybook.console.shared.Words;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.FreezePreview;
import org.daybook.core.account.FreezeRecord;
import org.daybook.core.account.FreezeScope;

/** States of accounts. */
public final class AccountBadges {

    private AccountBadges() {}

    /** Whether the account is frozen; nothing if it is not. */
    public static Span freeze(AccountOverview account) {
        return account.freeze()
                .<Span>map(scope -> new Badge(words(scope), Badge.Tone.BAD))
                .orElseGet(Span::new);
    }

    /** Since when the account is closed; nothing if it is open. */
    static Span closed(AccountOverview account) {
        return account.closedOn() == null
                ? new Span()
                : new Badge("Closed on " + Words.date(account.closedOn()), Badge.Tone.QUIET);
    }

    /** How an account is frozen, in a word or two. */
    public static String words(FreezeScope scope) {
        return switch (scope) {
            case DEBITS -> "Debits frozen";
            case CREDITS -> "Credits frozen";
            case ALL -> "Frozen";
            case AMOUNT -> "Amount attached";
        };
    }

    /** With the amount, for those who may know it. */
    static String words(FreezeRecord freeze) {
        return words(freeze.scope())
                + freeze.amount().map(amount -> ": " + Words.amount(amount)).orElse("");
    }

    /** What a freeze would stop that is under way. */
    static String bounces(FreezePreview preview) {
        return preview.bounces().isEmpty()
                ? "No hold or standing order would be stopped."
                : "Would be stopped: "
                        + preview.bounces().stream()
                                .map(bounce -> bounce.what() + " " + Words.amount(bounce.amount())
                                        + bounce.due()
                                                .map(day -> " on " + Words.date(day))
                                                .orElse(""))
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
