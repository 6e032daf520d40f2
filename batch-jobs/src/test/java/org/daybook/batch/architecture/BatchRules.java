package org.daybook.batch.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;

/** The rules of this module that the compiler does not know, each with code that breaks it. */
final class BatchRules {

    private static final String JOB = "Job";

    private BatchRules() {}

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
                NO_SCREEN,
                FRAMEWORK_STAYS_HERE,
                COMMANDS_KNOW_NO_FRAMEWORK,
                JOBS_STAND_ALONE,
                JOBS_KNOW_NOBODY_WHO_ASKS,
                BEANS_NAME_THEIR_JOB,
                NOTHING_IS_PRINTED);
    }

    private static final Rule NO_SCREEN = new Rule(
            "jobs and commands know no screen",
            noClasses()
                    .that()
                    .resideInAPackage("org.daybook.batch..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.daybook.console..", "com.vaadin.."),
            """
            package org.daybook.console.shell;
            public class Layout {}""",
            """
            package org.daybook.batch.bad;
            record Shown(org.daybook.console.shell.Layout layout) {}""");

    private static final Rule FRAMEWORK_STAYS_HERE = new Rule(
            "the batch framework stays in this module",
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.daybook.batch..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework.batch.."),
            """
            package org.daybook.core.bad;
            record Launched(org.springframework.batch.core.job.Job job) {}""");

    private static final Rule COMMANDS_KNOW_NO_FRAMEWORK = new Rule(
            "commands ask a job's own service",
            noClasses()
                    .that()
                    .resideInAPackage("org.daybook.batch.command")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework.batch.."),
            """
            package org.daybook.batch.command;
            record Launching(org.springframework.batch.core.launch.JobOperator operator) {}""");

    private static final Rule JOBS_STAND_ALONE = new Rule(
            "a job knows neither the command line nor what is not in its folder or in what all jobs share",
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.daybook.batch.importing", "org.daybook.batch.fraud", "org.daybook.batch.job")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.daybook.batch.statements", "org.daybook.batch.command"),
            """
            package org.daybook.batch.statements;
            public class Made {}""",
            """
            package org.daybook.batch.importing;
            record Both(org.daybook.batch.statements.Made made) {}""");

    private static final Rule JOBS_KNOW_NOBODY_WHO_ASKS = new Rule(
            "a job does not know the night, the executor and the command line, which ask for it",
            noClasses()
                    .that()
                    .resideInAPackage("org.daybook.batch.*")
                    .and()
                    .resideOutsideOfPackages(
                            "org.daybook.batch.night", "org.daybook.batch.executor", "org.daybook.batch.command")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.daybook.batch.night", "org.daybook.batch.executor", "org.daybook.batch.command"),
            """
            package org.daybook.batch.night;
            public class Chain {}""",
            """
            package org.daybook.batch.holds;
            record Knowing(org.daybook.batch.night.Chain chain) {}""");

    private static final Rule BEANS_NAME_THEIR_JOB = new Rule(
            "the beans of a job begin with its name",
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .haveSimpleNameEndingWith(JOB)
                    .and()
                    .areAnnotatedWith(Bean.class)
                    .should(beginWithTheJobsName()),
            """
            package org.daybook.batch.bad;
            class NightJob {
                @org.springframework.context.annotation.Bean
                String step() {
                    return "";
                }
            }""");

    private static final Rule NOTHING_IS_PRINTED = new Rule(
            "only the command line speaks",
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err"),
            """
            package org.daybook.batch.bad;
            class Printing {
                void say() {
                    System.out.println();
                }
            }""");

    private static ArchCondition<JavaMethod> beginWithTheJobsName() {
        return new ArchCondition<>("begin with the job's name") {
            @Override
            public void check(JavaMethod bean, ConditionEvents events) {
                String configuration = bean.getOwner().getSimpleName();
                String job = configuration
                        .substring(0, configuration.length() - JOB.length())
                        .toLowerCase(Locale.ROOT);
                events.add(new SimpleConditionEvent(
                        bean,
                        bean.getName().startsWith(job),
                        bean.getFullName() + " is no name of the " + job + " job"));
            }
        };
    }
}
