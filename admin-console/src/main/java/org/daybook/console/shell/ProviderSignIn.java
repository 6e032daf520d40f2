package org.daybook.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.daybook.core.staff.ProviderStaff;
import org.daybook.core.staff.ProviderStaff.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Whoever the identity provider vouches for becomes a member of staff with the roles of their groups, or is told why not. */
@Component
class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Of the sign-in page's address. */
    static final String REFUSED = "refused";

    /** The provider's answer was none, or could not be verified. */
    static final String UNVERIFIED = "UNVERIFIED";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final IdentityProvider provider;
    private final ProviderStaff staff;
    private final StaffLogins logins;

    ProviderSignIn(IdentityProvider provider, ProviderStaff staff, StaffLogins logins) {
        this.provider = provider;
        this.staff = staff;
        this.logins = logins;
    }

    /** The provider is asked for its configuration at the first sign-in, so that the console starts without it. */
    static ClientRegistrationRepository registrations(IdentityProvider provider) {
        return new SupplierClientRegistrationRepository(() -> {
            ClientRegistration bank = ClientRegistrations.fromIssuerLocation(provider.issuer())
                    .registrationId(IdentityProvider.ID)
                    .clientId(provider.clientId())
                    .clientSecret(provider.clientSecret())
                    .scope("openid", "profile")
                    .build();
            return new InMemoryClientRegistrationRepository(bank);
        });
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            refuse(request, response, UNVERIFIED);
            return;
        }
        String name = user.getClaimAsString(provider.nameClaim());
        List<String> groups = user.getClaimAsStringList(provider.groupsClaim());
        switch (staff.arrive(name == null ? "" : name, provider.rolesOf(groups == null ? List.of() : groups))) {
            case Arrival.SignedIn(var member) -> {
                StaffLogins.keep(logins.of(member, StaffLogin.Stage.IN), request, response);
                response.sendRedirect(request.getContextPath() + "/");
            }
            case Arrival.Refused(ProviderStaff.Reason reason) -> refuse(request, response, reason.name());
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn(
                "A sign-in by the identity provider failed: {}",
                failure.getClass().getSimpleName());
        refuse(request, response, UNVERIFIED);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        SecurityContextHolder.clearContext();
        response.sendRedirect(request.getContextPath() + "/login?" + REFUSED + "=" + reason);
    }
}
