package org.daybook.console.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The rules of this module that the compiler does not know, each with code that breaks it. */
final class ConsoleRules {

    private ConsoleRules() {}

    /**
     * A rule and what it must notice.
     *
     * @param bad source files that break it
     */
    record Rule(String name, ArchRule rule, String... bad) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Rule> all() {
        return List.of(
                NO_JOBS,
                VAADIN_STAYS_HERE,
                NOTHING_LOWER,
                VIEWS_ARE_HIDDEN,
                ROUTES_ARE_GUARDED,
                WIDGETS_KNOW_NO_SCREEN,
                NOTHING_COMMERCIAL);
    }

    private static final Rule NO_JOBS = new Rule(
            "the console knows no job, only requests for them",
            noClasses()
                    .that()
                    .resideInAPackage("org.daybook.console..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.daybook.batch..", "org.springframework.batch.."),
            """
            package org.daybook.batch.night;
            public class Night {}""",
            """
            package org.daybook.console.bad;
            record Started(org.daybook.batch.night.Night night) {}""");

    private static final Rule VAADIN_STAYS_HERE = new Rule(
            "the screen framework stays in this module",
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.daybook.console..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.vaadin.."),
            """
            package org.daybook.core.bad;
            record Shown(com.vaadin.flow.component.html.Span span) {}""");

    private static final Rule NOTHING_LOWER = new Rule(
            "screens call services of the core, nothing lower",
            noClasses()
                    .that()
                    .resideInAPackage("org.daybook.console.*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "javax.sql..",
                            "org.springframework.jdbc..",
                            "org.springframework.transaction.support..",
                            "org.springframework.data.."),
            """
            package org.daybook.console.bad;
            class Asking {
                org.springframework.jdbc.core.simple.JdbcClient client;
            }""");

    private static final Rule VIEWS_ARE_HIDDEN = new Rule(
            "a screen is entered by its navigation",
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .and()
                    .resideOutsideOfPackage("org.daybook.console.shell")
                    .should()
                    .notHaveModifier(PUBLIC),
            """
            package org.daybook.console.bad;
            @com.vaadin.flow.router.Route("bad")
            public class BadView extends com.vaadin.flow.component.html.Div {}""");

    private static final Rule ROUTES_ARE_GUARDED = new Rule(
            "every route says who may open it",
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .orShould()
                    .beAnnotatedWith(PermitAll.class)
                    .orShould()
                    .beAnnotatedWith(AnonymousAllowed.class),
            """
            package org.daybook.console.bad;
            @com.vaadin.flow.router.Route("bad")
            class BadView extends com.vaadin.flow.component.html.Div {}""");

    private static final Rule WIDGETS_KNOW_NO_SCREEN = new Rule(
            "what screens share knows none of them",
            noClasses()
                    .that()
                    .resideInAPackage("org.daybook.console.shared")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.daybook.console..")
                            .and(resideOutsideOfPackage("org.daybook.console.shared"))),
            """
            package org.daybook.console.account;
            public class Opened {}""",
            """
            package org.daybook.console.shared;
            record Bad(org.daybook.console.account.Opened opened) {}""");

    private static final Rule NOTHING_COMMERCIAL = new Rule(
            "nothing of the framework's commercial parts",
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.vaadin.flow.component.charts..",
                            "com.vaadin.flow.component.crud..",
                            "com.vaadin.flow.component.gridpro..",
                            "com.vaadin.flow.component.spreadsheet..",
                            "com.vaadin.flow.component.map..",
                            "com.vaadin.flow.component.board..",
                            "com.vaadin.flow.component.dashboard..",
                            "com.vaadin.flow.component.richtexteditor.."),
            """
            package com.vaadin.flow.component.charts;
            public class Chart {}""",
            """
            package org.daybook.console.bad;
            record Bad(com.vaadin.flow.component.charts.Chart chart) {}""");
}
