package org.daybook.core.credential;

import org.daybook.core.customer.CustomerId;

/** A code waits to be sent; heard in the same transaction. The code itself is asked for when the letter is written. */
public record CodeIssued(long code, CustomerId customer, CodePurpose purpose) {}
