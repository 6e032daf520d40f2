package org.daybook.console.shell;

import java.util.Set;
import org.daybook.core.staff.SignIn;
import org.daybook.core.staff.Staff;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Holds what was typed at the sign-in page against the bank's own users. */
@Component
class StaffAuthentication implements AuthenticationProvider {

    private final Staff staff;

    StaffAuthentication(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        Object password = typed.getCredentials();
        return switch (staff.signIn(typed.getName(), password == null ? "" : password.toString())) {
            case SignIn.SignedIn(var member) -> StaffLogin.of(member).authentication();
            case SignIn.PasswordChangeNeeded(String name) -> new StaffLogin(name, Set.of(), true).authentication();
            case SignIn.Busy busy -> throw new AuthenticationServiceException(busy.sentence());
            case SignIn.Refused refused -> throw new BadCredentialsException(refused.sentence());
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
