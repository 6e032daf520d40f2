/**
 * What customers prove themselves with: a PIN, a password for a later channel, and one-time codes sent to an e-mail address.
 *
 * <p>A secret is kept as an Argon2id hash of what a key outside the database makes of it. An unknown customer, one without a
 * secret, a wrong one and a locked-out login are answered alike and with the same work. Tries are counted before they are
 * looked at. A lockout is of the login: it ends by itself, further failures do not make it longer, a code by e-mail ends it at
 * once, and it never touches an account.
 *
 * <p>A code stands nowhere, not even as ciphertext: {@code docs/decisions/0020-pins-are-peppered-and-codes-are-not-kept.md}.
 * There are no security questions.
 */
@ApplicationModule(allowedDependencies = {"security", "audit", "customer", "setting"})
@NullMarked
package org.daybook.core.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
