package org.daybook.core.account;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What else can stand against closing an account: implemented by features that keep something pending on it. Every bean is
 * asked, while the account's row is locked.
 */
public interface ClosingObstacle {

    /**
     * What stands against it here, or empty if nothing does.
     *
     * @param date the business date on which it would be closed
     */
    Optional<ClosingOutcome.Obstruction> against(Account account, LocalDate date);
}
