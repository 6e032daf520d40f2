package org.daybook.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.console.test.ConsoleBank;
import org.daybook.console.test.ConsoleTest;
import org.daybook.console.test.SignedInAs;
import org.daybook.core.security.Permission;
import org.daybook.core.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/** Every route with every role: who gets in, and that nobody else does. */
@ConsoleTest
@SignedInAs(Role.VIEWER)
class RoutesByRoleIntegrationTests extends SpringBrowserlessTest {

    /** The whole table. A route that is not in it fails the test. */
    static final Map<String, Set<Role>> OPEN_TO = new TreeMap<>(Map.ofEntries(
            Map.entry("", Set.of(Role.values())),
            Map.entry("counter", Set.of(Role.TELLER, Role.OPERATIONS)),
            Map.entry("accounts", Set.of(Role.VIEWER, Role.TELLER, Role.OPERATIONS, Role.ANALYST, Role.AUDITOR)),
            Map.entry(
                    "accounts/:reference",
                    Set.of(Role.VIEWER, Role.TELLER, Role.OPERATIONS, Role.ANALYST, Role.AUDITOR)),
            Map.entry("products", Set.of(Role.VIEWER, Role.TELLER, Role.OPERATIONS, Role.ANALYST, Role.AUDITOR)),
            Map.entry("categories", Set.of(Role.VIEWER, Role.TELLER, Role.OPERATIONS, Role.ANALYST, Role.AUDITOR)),
            Map.entry("freeze-codes", Set.of(Role.ANALYST)),
            Map.entry("statements", Set.of(Role.VIEWER, Role.TELLER, Role.OPERATIONS, Role.ANALYST, Role.AUDITOR)),
            Map.entry(
                    "approvals", Set.of(Role.TELLER, Role.OPERATIONS, Role.ANALYST, Role.ADMINISTRATOR, Role.AUDITOR)),
            Map.entry("jobs", Set.of(Role.values())),
            Map.entry("calendar", Set.of(Role.values())),
            Map.entry("audit", Set.of(Role.ADMINISTRATOR, Role.AUDITOR)),
            Map.entry("staff", Set.of(Role.ADMINISTRATOR)),
            Map.entry("alerts", Set.of(Role.ANALYST)),
            Map.entry("alerts/:id", Set.of(Role.ANALYST)),
            Map.entry("freezes", Set.of(Role.ANALYST)),
            Map.entry("mail", Set.of(Role.OPERATIONS)),
            Map.entry("mail/:id", Set.of(Role.OPERATIONS)),
            Map.entry("analytics", Set.of(Role.VIEWER, Role.OPERATIONS, Role.ANALYST, Role.AUDITOR))));

    /** Without a role: to sign in, to change one's password and to enrol a second factor. */
    static final Set<String> WITHOUT_ROLE = Set.of("login", "password", "second-factor", "enrolment");

    @Test
    void opensEachRouteToItsRolesAlone() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Map.Entry<String, Set<Role>> row : OPEN_TO.entrySet()) {
            for (Role role : Role.values()) {
                cells++;
                boolean open = opens(row.getKey(), role);
                if (open != row.getValue().contains(role)) {
                    wrong.add((open ? "open" : "closed") + ": /" + row.getKey() + " for " + role);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(OPEN_TO.size() * Role.values().length);
    }

    @Test
    void knowsEveryRoute() {
        Set<String> routes = routes().map(RouteData::getTemplate).collect(Collectors.toSet());

        assertThat(routes)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(OPEN_TO.keySet().stream(), WITHOUT_ROLE.stream())
                        .toList());
    }

    /** What has no annotation is closed by the framework; that nothing has none is told here. */
    @Test
    void namesPermissionsOfTheCore() {
        Set<String> permissions =
                Stream.of(Permission.values()).map(Permission::name).collect(Collectors.toSet());

        assertThat(routes().filter(route -> !WITHOUT_ROLE.contains(route.getTemplate())))
                .allSatisfy(route -> {
                    RolesAllowed allowed = route.getNavigationTarget().getAnnotation(RolesAllowed.class);
                    assertThat(allowed).as(route.getTemplate()).isNotNull();
                    assertThat(permissions).contains(allowed.value());
                });
    }

    @Test
    void leadsToWhatTheRoleOpens() {
        Map<Role, String> shown = new TreeMap<>();
        for (Role role : Role.values()) {
            shown.put(role, String.join(", ", navigationOf(role)));
        }

        String offers = "Statements, Products, Categories";
        assertThat(shown)
                .containsOnly(
                        Map.entry(Role.VIEWER, "Today, Accounts, " + offers + ", Analytics, Jobs, Calendar"),
                        Map.entry(Role.TELLER, "Today, Counter, Accounts, " + offers + ", Approvals, Jobs, Calendar"),
                        Map.entry(
                                Role.OPERATIONS,
                                "Today, Counter, Accounts, " + offers + ", Approvals, Analytics, Jobs, Mail, Calendar"),
                        Map.entry(
                                Role.ANALYST,
                                "Today, Accounts, " + offers
                                        + ", Approvals, Alerts, Analytics, Freezes due, Freeze codes, Jobs, Calendar"),
                        Map.entry(Role.ADMINISTRATOR, "Today, Approvals, Jobs, Calendar, Audit, Staff"),
                        Map.entry(
                                Role.AUDITOR,
                                "Today, Accounts, " + offers + ", Approvals, Analytics, Jobs, Calendar, Audit"));
    }

    /** A right password is not yet a sign-in: a second factor, another password or an enrolment may come before. */
    @Test
    void opensNothingBeforeTheSignInIsComplete() {
        Map<StaffLogin.Stage, Class<?>> doors = Map.of(
                StaffLogin.Stage.SECOND_FACTOR, SecondFactorView.class,
                StaffLogin.Stage.PASSWORD_CHANGE, PasswordView.class,
                StaffLogin.Stage.ENROLMENT, EnrolmentView.class);

        doors.forEach((stage, door) -> {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            new StaffLogin("vera", Set.of(Role.VIEWER), stage, 0, Instant.now(), Instant.now())
                                    .authentication());
            for (String route : Stream.concat(
                            OPEN_TO.keySet().stream(), Stream.of("password", "enrolment", "second-factor"))
                    .toList()) {
                UI.getCurrent().navigate(address(route));

                assertThat(getCurrentView()).as(stage + " " + route).isInstanceOf(door);
            }
        });
    }

    private static List<String> navigationOf(Role role) {
        SecurityContextHolder.setContext(SignedInAsFactory.signedIn(role));
        return MenuConfiguration.getMenuEntries().stream().map(MenuEntry::title).toList();
    }

    private boolean opens(String route, Role role) {
        SecurityContextHolder.setContext(SignedInAsFactory.signedIn(role));
        UI.getCurrent().navigate(address(route));
        Class<?> target = routes().filter(data -> data.getTemplate().equals(route))
                .map(RouteData::getNavigationTarget)
                .findFirst()
                .orElseThrow();
        return target.isInstance(getCurrentView());
    }

    static String address(String route) {
        return route.replace(":reference", ConsoleBank.account(1)).replace(":id", "1");
    }

    private static Stream<RouteData> routes() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream();
    }
}
