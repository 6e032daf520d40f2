package org.daybook.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;

/** The rules of the house that the compiler does not know, each with code that breaks it. */
final class CodeRules {

    private static final Set<String> FLOATING_POINT = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private CodeRules() {}

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
                FIELDS_ARE_NOT_INJECTED,
                OLD_DATES_STAY_OUT,
                ONE_CLOCK,
                NO_DEFAULTS_OF_THE_MACHINE,
                NOTHING_IS_PRINTED,
                NO_SCREEN_NO_BATCH,
                SQL_LIVES_IN_REPOSITORIES,
                REPOSITORIES_ARE_HIDDEN,
                CONFIGURATION_IS_HIDDEN,
                MONEY_IS_EXACT);
    }

    private static final Rule FIELDS_ARE_NOT_INJECTED = new Rule(
            "fields are not injected",
            noFields()
                    .should()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                    .orShould()
                    .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                    .orShould()
                    .beAnnotatedWith("jakarta.annotation.Resource"),
            """
            package org.daybook.core.bad;
            class Injected {
                @org.springframework.beans.factory.annotation.Autowired
                java.time.Clock clock;
            }""");

    private static final Rule OLD_DATES_STAY_OUT = new Rule(
            "old dates stay out",
            noClasses()
                    .should()
                    .dependOnClassesThat(type(Date.class)
                            .or(type(Calendar.class))
                            .or(type(java.sql.Date.class))
                            .or(type(java.sql.Timestamp.class))
                            .or(simpleName("SimpleDateFormat"))),
            """
            package org.daybook.core.bad;
            record OldDate(java.util.Date date) {}""");

    private static final Rule ONE_CLOCK = new Rule(
            "there is one clock, and the business date is never taken from it",
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("org.daybook.core.calendar.CalendarConfiguration")
                    .should()
                    .callCodeUnitWhere(calls(
                            "ask the time of anything but the injected clock",
                            target -> target.getOwner().getPackageName().equals("java.time")
                                    && (target.getName().equals("now")
                                            || target.getOwner().isEquivalentTo(Clock.class)
                                                    && (target.getName().startsWith("system")
                                                            || target.getName().startsWith("tick")))))
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis"),
            """
            package org.daybook.core.bad;
            class Today {
                java.time.LocalDate today(java.time.Clock clock) {
                    return java.time.LocalDate.now(clock);
                }
            }""");

    private static final Rule NO_DEFAULTS_OF_THE_MACHINE = new Rule(
            "nothing depends on the machine's zone or language",
            noClasses()
                    .should()
                    .callMethod(ZoneId.class, "systemDefault")
                    .orShould()
                    .callMethod(TimeZone.class, "getDefault")
                    .orShould()
                    .callMethod(Locale.class, "getDefault")
                    .orShould()
                    .callMethod(String.class, "toLowerCase")
                    .orShould()
                    .callMethod(String.class, "toUpperCase"),
            """
            package org.daybook.core.bad;
            class Local {
                String lower(String text) {
                    return text.toLowerCase();
                }
            }""");

    private static final Rule NOTHING_IS_PRINTED = new Rule(
            "nothing is printed",
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .callMethod(Throwable.class, "printStackTrace"),
            """
            package org.daybook.core.bad;
            class Printing {
                void say(Throwable broken) {
                    System.out.println(broken);
                }
            }""");

    private static final Rule NO_SCREEN_NO_BATCH = new Rule(
            "the core knows no screen, no batch framework, no command line and no web",
            noClasses()
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            "com.vaadin..",
                            "org.springframework.batch..",
                            "picocli..",
                            "me.tongfei..",
                            "jakarta.servlet..",
                            "org.springframework.web..")),
            """
            package org.springframework.batch.core;
            public class Job {}""",
            """
            package org.daybook.core.bad;
            record Launched(org.springframework.batch.core.Job job) {}""");

    /** Migrations and the server's named locks need the bare connection; what the driver throws is put into words in one place. */
    private static final Rule SQL_LIVES_IN_REPOSITORIES = new Rule(
            "SQL lives in repositories",
            classes()
                    .that(describe("use JDBC", type -> type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency -> isJdbc(dependency.getTargetClass()))))
                    .and(not(resideInAnyPackage("org.daybook.core.schema")))
                    .and(not(simpleName("NamedLocks")))
                    .and(not(simpleName("LockWaitTranslator")))
                    .should(be(partOfRepository())),
            """
            package org.daybook.core.bad;
            class Service {
                long count(org.springframework.jdbc.core.simple.JdbcClient jdbc) {
                    return jdbc.sql("SELECT COUNT(*) FROM posting").query(Long.class).single();
                }
            }""");

    private static final Rule REPOSITORIES_ARE_HIDDEN = new Rule(
            "repositories are their feature's own",
            classes().that().areAnnotatedWith(Repository.class).should().notBePublic(),
            """
            package org.daybook.core.bad;
            @org.springframework.stereotype.Repository
            public class OpenQueries {}""");

    private static final Rule CONFIGURATION_IS_HIDDEN = new Rule(
            "configuration is its feature's own",
            classes()
                    .that()
                    .areAnnotatedWith(Configuration.class)
                    .and()
                    .doNotHaveSimpleName("CoreConfiguration")
                    .should()
                    .notBePublic(),
            """
            package org.daybook.core.bad;
            @org.springframework.context.annotation.Configuration
            public class OpenConfiguration {}""");

    private static final Rule MONEY_IS_EXACT = new Rule(
            "amounts never pass through floating point",
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.daybook.core.money..",
                            "org.daybook.core.ledger..",
                            "org.daybook.core.account..",
                            "org.daybook.core.intake..")
                    .should(be(describe("using floating point", CodeRules::usesFloatingPoint))),
            """
            package org.daybook.core.ledger.bad;
            class Interest {
                long of(double rate, long minor) {
                    return Math.round(rate * minor);
                }
            }""");

    private static boolean isJdbc(JavaClass type) {
        return type.getPackageName().startsWith("org.springframework.jdbc.core")
                || type.getPackageName().equals("java.sql");
    }

    /** As far as a signature shows it, its own or that of something it calls. */
    private static boolean usesFloatingPoint(JavaClass type) {
        Stream<JavaClass> fields = type.getFields().stream().map(JavaField::getRawType);
        Stream<JavaClass> signatures = type.getCodeUnits().stream()
                .flatMap(unit ->
                        Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType())));
        Stream<JavaClass> called = type.getCodeUnitCallsFromSelf().stream()
                .map(call -> call.getTarget())
                .flatMap(unit ->
                        Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType())));
        return Stream.of(fields, signatures, called)
                .flatMap(used -> used)
                .anyMatch(used -> FLOATING_POINT.contains(used.getName()));
    }

    /** Itself, or nested in, a {@code @Repository} that only its own feature sees. */
    private static DescribedPredicate<JavaClass> partOfRepository() {
        return describe("(part of) a repository", type -> {
            JavaClass outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            return outermost.isAnnotatedWith(Repository.class)
                    && !outermost.getModifiers().contains(JavaModifier.PUBLIC);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String description, Predicate<CodeUnitCallTarget> target) {
        return describe(
                description, access -> access.getTarget() instanceof CodeUnitCallTarget called && target.test(called));
    }
}
