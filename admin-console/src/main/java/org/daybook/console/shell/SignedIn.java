package org.daybook.console.shell;

import java.util.Optional;
import org.daybook.core.security.CurrentStaff;
import org.daybook.core.security.Principal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the core who is signed in to the session that this thread works for. */
@Component
class SignedIn implements CurrentStaff {

    @Override
    public Optional<Principal> current() {
        return login().map(StaffLogin::principal);
    }

    Optional<StaffLogin> login() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof StaffLogin login
                ? Optional.of(login)
                : Optional.empty();
    }
}
