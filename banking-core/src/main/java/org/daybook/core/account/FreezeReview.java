package org.daybook.core.account;

import java.time.LocalDate;

/**
 * A freeze that is due to be looked at again.
 *
 * @param account by its reference
 * @param dueOn when it was to be looked at
 */
public record FreezeReview(long freeze, String account, FreezeScope scope, FreezeCode code, LocalDate dueOn) {}
