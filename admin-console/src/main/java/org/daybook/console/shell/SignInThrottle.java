package org.daybook.console.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns an address away that has failed to sign in {@link #FAILURES} times within a minute. An attempt is counted as failed
 * before it is looked at and taken back if it was right, so that guesses side by side are counted like guesses in a row.
 */
class SignInThrottle extends OncePerRequestFilter {

    static final int FAILURES = 30;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Beyond so many addresses in one minute, all others count as one. */
    private static final int ADDRESSES = 10_000;

    private static final String OTHERS = "others";

    private final RequestMatcher signIn;
    private final Clock clock;
    private final Map<String, Integer> attempts = new HashMap<>();
    private long window;

    SignInThrottle(RequestMatcher signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !signIn.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        if (count(address, 1) > FAILURES) {
            response.sendRedirect(request.getContextPath() + "/login?" + LoginView.BUSY);
            return;
        }
        chain.doFilter(request, response);
        if (SecurityContextHolder.getContext().getAuthentication() != null) {
            count(address, -1);
        }
    }

    private synchronized int count(String address, int more) {
        long now = clock.millis() / WINDOW.toMillis();
        if (now != window) {
            window = now;
            attempts.clear();
        }
        String known = attempts.containsKey(address) || attempts.size() < ADDRESSES ? address : OTHERS;
        return attempts.merge(known, more, Integer::sum);
    }
}
