/**
 * Secrets and ciphertext: personal data is readable with a key that does not lie in the database. What is ciphertext and what
 * is not, and why: {@code docs/decisions/0007-personal-data-is-ciphertext.md}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.daybook.core.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
