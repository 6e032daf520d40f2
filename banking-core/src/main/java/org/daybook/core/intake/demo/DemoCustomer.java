package org.daybook.core.intake.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person or a firm.
 *
 * @param tongue whose language the customer reads and writes
 * @param home where the customer lives and spends
 * @param birthDate null for a firm
 */
record DemoCustomer(
        String reference,
        Region tongue,
        Region home,
        String name,
        @Nullable LocalDate birthDate,
        String email,
        String phone,
        String address,
        String postcode,
        String town,
        String segment) {

    /** How friends sign. */
    String firstName() {
        return name.substring(0, name.indexOf(' '));
    }
}
