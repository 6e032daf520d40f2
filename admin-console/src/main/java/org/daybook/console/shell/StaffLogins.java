package org.daybook.console.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.daybook.console.shell.StaffLogin.Stage;
import org.daybook.core.staff.SecondFactors;
import org.daybook.core.staff.SignIn;
import org.daybook.core.staff.Staff;
import org.daybook.core.staff.StaffMember;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What a session keeps of who is signed in, and how it comes there. */
@Component
class StaffLogins {

    private final Staff staff;
    private final SecondFactors factors;
    private final Clock clock;

    StaffLogins(Staff staff, SecondFactors factors, Clock clock) {
        this.staff = staff;
        this.factors = factors;
        this.clock = clock;
    }

    /** What a session is to keep of a sign-in; nothing of one that was refused. */
    Optional<StaffLogin> of(SignIn answer) {
        return switch (answer) {
            case SignIn.SignedIn(StaffMember member) -> Optional.of(of(member, Stage.IN));
            case SignIn.EnrolmentNeeded(StaffMember member) -> Optional.of(of(member, Stage.ENROLMENT));
            case SignIn.PasswordChangeNeeded(String name) -> at(name, Stage.PASSWORD_CHANGE);
            case SignIn.SecondFactorNeeded(String name) -> at(name, Stage.SECOND_FACTOR);
            case SignIn.Busy busy -> Optional.empty();
            case SignIn.Refused refused -> Optional.empty();
        };
    }

    StaffLogin of(StaffMember member, Stage stage) {
        return StaffLogin.of(member, stage, clock.instant());
    }

    /** After a password was changed: what is still to be done, or nothing. */
    StaffLogin afterPassword(StaffMember member) {
        return of(member, factors.isDue(member) ? Stage.ENROLMENT : Stage.IN);
    }

    private Optional<StaffLogin> at(String name, Stage stage) {
        return staff.onFile(name).map(member -> of(member, stage));
    }

    /** Goes on as this login, in a session of another id, with the page that comes next. */
    void enter(StaffLogin login) {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        request.changeSessionId();
        keep(login, request, VaadinServletResponse.getCurrent().getHttpServletResponse());
    }

    /** Puts it into the session of a request. */
    static void keep(StaffLogin login, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(login.authentication());
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
