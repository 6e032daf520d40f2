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
 * framework asks for no token there; browsers say where a form comes from.
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
        if (site != null && !OURS.contains(site)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}
