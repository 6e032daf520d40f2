package org.daybook.console.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.daybook.console.shared.ProofKeeper;
import org.daybook.core.security.Authority;
import org.daybook.core.security.CurrentStaff;
import org.daybook.core.security.Principal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the core who is signed in to the session that this thread works for. */
@Component
class SignedIn implements CurrentStaff, ProofKeeper {

    private final Clock clock;

    SignedIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Principal> current() {
        return login().map(StaffLogin::principal);
    }

    @Override
    public boolean provedLately() {
        return login().filter(login -> clock.instant().isBefore(login.provedAt().plus(Authority.FRESH)))
                .isPresent();
    }

    @Override
    public void proved() {
        login().ifPresent(login -> StaffLogins.keep(
                login.provedAt(clock.instant()),
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse()));
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
