package org.daybook.console.account;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.daybook.console.shared.Notices;
import org.springframework.stereotype.Component;

/** Freezing an account from another screen. */
@Component
public class AccountFreezing {

    private final AccountDesk desk;

    AccountFreezing(AccountDesk desk) {
        this.desk = desk;
    }

    /**
     * Asks for scope and reason, and freezes.
     *
     * @param alert what led to it, if anything
     */
    public void ask(String reference, Optional<String> alert, Runnable afterwards) {
        desk.search()
                .find(reference)
                .ifPresentOrElse(
                        account -> new FreezeDialog(desk, account, alert, afterwards).open(),
                        () -> Notices.refused("There is no account " + reference + " on file."));
    }

    /** Whether it is frozen; nothing if it is not. */
    public Span state(String reference) {
        return desk.search().find(reference).map(AccountBadges::freeze).orElseGet(Span::new);
    }
}
