/** Customers and their contact data, effective-dated, the personal part as ciphertext. */
@ApplicationModule(allowedDependencies = {"security"})
@NullMarked
package org.daybook.core.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
