package org.daybook.core.customer;

import java.util.List;

/** What becomes of a wish to register a customer. Where several reasons hold, the one declared first is given. */
public sealed interface Registration {

    /** The customer is on file. */
    record Registered(CustomerId customer, String reference) implements Registration {}

    /** The form will not do; nothing was entered. */
    record Unfit(List<CustomerFault> faults) implements Registration {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody of this name and birth date, with this e-mail or this street and city, is on file. */
    record AlreadyOnFile(String reference) implements Registration {

        public String sentence() {
            return "This customer is on file as " + reference + ".";
        }
    }
}
