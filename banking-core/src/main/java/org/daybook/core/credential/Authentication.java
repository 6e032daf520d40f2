package org.daybook.core.credential;

import org.daybook.core.customer.CustomerId;

/** What becomes of a PIN or password. */
public sealed interface Authentication {

    /** The customer is who they say. */
    record Authentic(CustomerId customer) implements Authentication {}

    /** Unknown customer, none set, wrong, or locked out: nobody is told which. */
    record Refused(String sentence) implements Authentication {}
}
