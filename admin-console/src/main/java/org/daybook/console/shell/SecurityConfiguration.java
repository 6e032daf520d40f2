package org.daybook.console.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.daybook.core.staff.Staff;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Everything is closed but the sign-in page, its stylesheet, the scripts of charts for whoever is signed in, and what a member of
 * staff has permission for.
 */
@EnableWebSecurity
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProvider.class)
class SecurityConfiguration {

    /** Nothing comes from elsewhere or goes there. The screen framework starts by, and sends, scripts and styles in the page. */
    static final String POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static final PathPatternRequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    private static final String FILES = "frame-ancestors 'self'";

    @Bean
    SecurityFilterChain consoleSecurity(
            HttpSecurity http, Staff staff, IdentityProvider provider, ProviderSignIn signIn, Clock clock) {
        if (provider.isOn()) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .clientRegistrationRepository(ProviderSignIn.registrations(provider))
                    .successHandler(signIn)
                    .failureHandler(signIn));
        }
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/console.css")
                        .permitAll()
                        .requestMatchers("/webjars/**", "/chart.js", "/tabs.js")
                        .authenticated())
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new SignInFromOurPage(SIGN_IN), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SignInThrottle(SIGN_IN, clock), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SessionGuard(staff, clock), AuthorizationFilter.class)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class))
                .formLogin(form -> form.failureHandler(SecurityConfiguration::refused))
                .build();
    }

    /** The screen framework sends its pages past the place where headers would be added at the end. */
    private static final class Eagerly implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/dynamic/");
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = failure instanceof AuthenticationServiceException ? LoginView.BUSY : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }

    /** A statement is shown in a frame of its own page, by whatever the browser shows such files with. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(new Eagerly())
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .addHeaderWriter((request, response) ->
                        response.setHeader("Content-Security-Policy", isFile(request) ? FILES : POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()"));
    }
}
