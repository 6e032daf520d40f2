/** Secrets and ciphertext: personal data is readable with a key that does not lie in the database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.daybook.core.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
