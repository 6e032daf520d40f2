/** What the bank says of itself: name, contact, country, zone, currency, colours and legal text, from one {@code bank.yaml}. */
@ApplicationModule(allowedDependencies = "security")
@NullMarked
package org.daybook.core.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
