package org.daybook.console.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.daybook.console.architecture.ConsoleRules.Rule;
import org.daybook.core.architecture.BadCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleRulesTests {

    private static JavaClasses daybook;

    @BeforeAll
    static void readModules() {
        daybook = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("org.daybook");
    }

    static List<Rule> rules() {
        return ConsoleRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Rule rule) {
        rule.rule().check(daybook);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noticesBadCode(Rule rule) {
        EvaluationResult result = rule.rule().evaluate(BadCode.compile(rule.bad()));

        assertThat(result.getFailureReport().getDetails()).isNotEmpty();
    }

    /** Or the rules would hold for want of anything to look at. */
    @Test
    void readsTheCoreToo() {
        assertThat(daybook.stream().map(type -> type.getPackageName()))
                .contains("org.daybook.console.account", "org.daybook.console.shell", "org.daybook.core.ledger");
    }
}
