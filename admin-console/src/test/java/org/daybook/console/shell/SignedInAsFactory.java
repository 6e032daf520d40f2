package org.daybook.console.shell;

import java.time.Instant;
import java.util.Set;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.security.Role;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Signs in as the real sign-in does. */
public final class SignedInAsFactory implements WithSecurityContextFactory<SignedInAs> {

    @Override
    public SecurityContext createSecurityContext(SignedInAs who) {
        return signedIn(who.value());
    }

    public static SecurityContext signedIn(Role role) {
        return new SecurityContextImpl(new StaffLogin(
                        ConsoleBank.login(role), Set.of(role), StaffLogin.Stage.IN, 0, Instant.now(), Instant.now())
                .authentication());
    }
}
