/**
 * Who acts and what they may do; secrets and ciphertext.
 *
 * <p>A service asks {@link org.daybook.core.security.Authority} for a {@link org.daybook.core.security.Permission} before it
 * does anything for somebody; what nobody was given is refused. Staff have their permissions by
 * {@link org.daybook.core.security.Role}; jobs and the command line have their own. What takes two people is the approval
 * feature's; {@link org.daybook.core.security.Authority#requireFresh} asks for a fresh proof of who somebody is.
 *
 * <p>Personal data is readable with a key that does not lie in the database. What is ciphertext and what is not, and why:
 * {@code docs/decisions/0007-personal-data-is-ciphertext.md}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.daybook.core.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
