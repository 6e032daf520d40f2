package org.daybook.core.customer;

import org.daybook.core.security.Actor;

/** A customer gave an e-mail address that is to be proved; heard in the same transaction. */
public record EmailGiven(CustomerId customer, Actor by) {}
