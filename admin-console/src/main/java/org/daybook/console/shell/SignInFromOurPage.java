package org.daybook.console.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a sign-in that a page of somebody else sends: it would put a person into a session that is not theirs. The screen
 * framework asks for no token there; browsers say where a form comes from. Over plain HTTP they say it by {@code Origin} alone.
 */
class SignInFromOurPage extends OncePerRequestFilter {

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final RequestMatcher signIn;

    /** @param signIn what the sign-in itself listens to, so that no other spelling of the address gets past */
    SignInFromOurPage(RequestMatcher signIn) {
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !signIn.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site == null ? isFromElsewhere(request) : !OURS.contains(site)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** What is no browser says nothing, and has nobody's session to put them into. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null && !origin.endsWith("://" + host) && !origin.equals(ourOrigin(request));
    }

    /** As a proxy says it, where one stands before the console. */
    private static String ourOrigin(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
