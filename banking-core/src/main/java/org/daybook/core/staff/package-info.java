/**
 * The bank's own users: logins, roles, passwords, lockout.
 *
 * <p>A password is kept as its Argon2id hash. An unknown name, a wrong password, a disabled and a locked-out login are
 * answered alike and with the same work. A lockout is of the login and ends by itself; it never touches an account. Who may
 * do what is said by {@link org.daybook.core.security.Role}. Once there are two administrators, one proposes who becomes what and
 * another one approves.
 */
@ApplicationModule(allowedDependencies = {"security", "audit", "approval", "setting"})
@NullMarked
package org.daybook.core.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
