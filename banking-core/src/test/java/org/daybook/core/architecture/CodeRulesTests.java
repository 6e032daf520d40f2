package org.daybook.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.daybook.core.architecture.CodeRules.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeRulesTests {

    private static JavaClasses core;

    @BeforeAll
    static void readCore() {
        core = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("org.daybook.core");
    }

    static List<Rule> rules() {
        return CodeRules.all();
    }

    /** A rule whose pattern matches no class of the core fails too. */
    @ParameterizedTest
    @MethodSource("rules")
    void holdsInCore(Rule rule) {
        rule.rule().check(core);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noticesBadCode(Rule rule) {
        EvaluationResult result = rule.rule().evaluate(BadCode.compile(rule.bad()));

        assertThat(result.getFailureReport().getDetails()).isNotEmpty();
    }
}
