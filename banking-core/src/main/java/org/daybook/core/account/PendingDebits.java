package org.daybook.core.account;

import java.util.List;

/**
 * What is still to be debited from accounts: holds, standing orders. Each feature that keeps some has a bean of this kind; a
 * freeze asks all of them what it would stop.
 */
public interface PendingDebits {

    /** What is pending on an account. */
    List<Bounce> of(Account account);
}
