package org.daybook.console.shell;

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
    private final StaffLogins logins;

    StaffAuthentication(Staff staff, StaffLogins logins) {
        this.staff = staff;
        this.logins = logins;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        Object password = typed.getCredentials();
        SignIn answer = staff.signIn(typed.getName(), password == null ? "" : password.toString());
        if (answer instanceof SignIn.Busy busy) {
            throw new AuthenticationServiceException(busy.sentence());
        }
        return logins.of(answer)
                .orElseThrow(() -> new BadCredentialsException(new SignIn.Refused().sentence()))
                .authentication();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
