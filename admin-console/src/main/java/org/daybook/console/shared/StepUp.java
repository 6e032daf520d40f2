package org.daybook.console.shared;

import org.daybook.core.security.Authority;
import org.daybook.core.staff.Proof;
import org.daybook.core.staff.SecondFactors;
import org.springframework.stereotype.Component;

/**
 * Asks whoever is signed in to show that it is still they, before what a stranger at an open screen must not do: freezes,
 * limits, roles, approvals. The services ask again by {@code Authority.requireFresh}.
 */
@Component
public class StepUp {

    private final Authority authority;
    private final SecondFactors factors;
    private final ProofKeeper keeper;

    StepUp(Authority authority, SecondFactors factors, ProofKeeper keeper) {
        this.authority = authority;
        this.factors = factors;
        this.keeper = keeper;
    }

    /** Does it at once if they have shown it lately, or else once they have. */
    public void then(Runnable deed) {
        if (authority.isFresh()) {
            deed.run();
            return;
        }
        Proof.Means means = factors.means();
        switch (means) {
            case CODE, PASSWORD ->
                new StepUpDialog(factors, means, () -> {
                            keeper.proved();
                            deed.run();
                        })
                        .open();
            case PROVIDER -> Notices.refused("Sign out and in again to do this: your last sign-in is too long ago.");
        }
    }
}
