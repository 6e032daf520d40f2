package org.daybook.console.account;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.daybook.console.shared.Badge;
import org.daybook.core.account.AccountOverview;
import org.daybook.core.account.FreezeScope;

/** States of accounts. */
final class AccountBadges {

    private AccountBadges() {}

    /** Whether the account is frozen; nothing if it is not. */
    static Span freeze(AccountOverview account) {
        return account.freeze()
                .<Span>map(scope -> new Badge(words(scope), Badge.Tone.BAD))
                .orElseGet(Span::new);
    }

    private static String words(FreezeScope scope) {
        return switch (scope) {
            case DEBITS -> "Debits frozen";
            case CREDITS -> "Credits frozen";
            case ALL -> "Frozen";
        };
    }

    static String words(Optional<FreezeScope> scope) {
        return scope.map(AccountBadges::words).orElse("Not frozen");
    }
}
