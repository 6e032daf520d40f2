/**
 * Customers and their contact data, effective-dated, the personal part as ciphertext.
 *
 * <p>Customers come by bank files or are registered at {@link org.daybook.core.customer.CustomerDesk}. A change is a new version;
 * none is overwritten. An e-mail address that a customer gives gets nothing but a code until that code has come back; meanwhile
 * mail goes to the address that was proved last. Audit and logs name a customer by reference and fields by name, never a value.
 */
@ApplicationModule(allowedDependencies = {"security", "audit", "bank", "calendar"})
@NullMarked
package org.daybook.core.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
