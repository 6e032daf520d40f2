package org.daybook.console.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.daybook.core.staff.Staff;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/**
 * Everything is closed but the sign-in page, its stylesheet, the scripts of charts for whoever is signed in, and what a member of
 * staff has permission for.
 */
@EnableWebSecurity
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProvider.class)
class SecurityConfiguration {

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
                        .requestMatchers("/webjars/**", "/chart.js")
                        .authenticated())
                // A statement is shown in a frame of its own page.
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
                .addFilterBefore(new SignInFromOurPage(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SessionGuard(staff, clock), AuthorizationFilter.class)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class))
                .build();
    }
}
