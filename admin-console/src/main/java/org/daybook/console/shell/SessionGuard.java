package org.daybook.console.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.daybook.core.staff.Staff;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Ends a session in which nobody has done anything for {@link #IDLE}, every session after {@link #LONGEST}, and one whose login
 * was disabled or given other roles or another password since. A page that is merely open keeps asking for life; that is not somebody doing something.
 */
class SessionGuard extends OncePerRequestFilter {

    static final Duration IDLE = Duration.ofMinutes(15);

    /** A working day. */
    static final Duration LONGEST = Duration.ofHours(10);

    static final String LAST_ACTION = "daybook.last-action";

    /** What the framework's page asks by itself. */
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private final Staff staff;
    private final Clock clock;

    SessionGuard(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || authentication == null || !(authentication.getPrincipal() instanceof StaffLogin login)) {
            chain.doFilter(request, response);
            return;
        }
        if (isIdle(session) || isOver(login) || !stillHolds(login)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            if (request.getParameter("v-r") == null) {
                response.sendRedirect(request.getContextPath() + "/login");
            } else {
                // A page that is open understands no redirect; told that its session is over, it loads itself anew.
                chain.doFilter(request, response);
            }
            return;
        }
        if (BY_ITSELF.contains(String.valueOf(request.getParameter("v-r")))) {
            chain.doFilter(request, response);
        } else {
            act(session, request, response, chain);
        }
    }

    /** What was sent is known once it was read. Whoever signs out by it has no session left. */
    private void act(HttpSession session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"uidl".equals(request.getParameter("v-r"))) {
            session.setAttribute(LAST_ACTION, clock.instant());
            chain.doFilter(request, response);
            return;
        }
        ContentCachingRequestWrapper read = new ContentCachingRequestWrapper(request, PageRequest.LONGEST);
        chain.doFilter(read, response);
        if (PageRequest.isByAPerson(read.getContentAsByteArray()) && request.getSession(false) == session) {
            session.setAttribute(LAST_ACTION, clock.instant());
        }
    }

    private boolean isIdle(HttpSession session) {
        return session.getAttribute(LAST_ACTION) instanceof Instant last
                && last.plus(IDLE).isBefore(clock.instant());
    }

    private boolean isOver(StaffLogin login) {
        return login.signedInAt().plus(LONGEST).isBefore(clock.instant());
    }

    private boolean stillHolds(StaffLogin login) {
        return staff.onFile(login.name())
                .filter(member -> !member.disabled() && member.accessVersion() == login.accessVersion())
                .isPresent();
    }
}
