package org.daybook.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.daybook.core.CoreConfiguration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModuleBoundariesTests {

    private static final String CORE = CoreConfiguration.class.getPackageName();
    private static final ImportOption EVERYTHING = location -> true;

    @Test
    void featuresUseOnlyWhatTheyMay() {
        ApplicationModules.of(CORE).verify();
    }

    @Test
    void everyFeatureSaysWhatItMayUseAndIsNullMarked() throws ClassNotFoundException {
        ApplicationModules features = ApplicationModules.of(CORE);

        assertThat(features).hasSizeGreaterThanOrEqualTo(12);
        for (ApplicationModule feature : features) {
            Package root = Class.forName(feature.getBasePackage().getName() + ".package-info")
                    .getPackage();
            var declared = root.getAnnotation(org.springframework.modulith.ApplicationModule.class);
            assertThat(declared).as("@ApplicationModule of %s", root).isNotNull();
            assertThat(declared.allowedDependencies())
                    .as("allowed dependencies of %s", root)
                    .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN);
            assertThat(root.isAnnotationPresent(NullMarked.class))
                    .as("@NullMarked of %s", root)
                    .isTrue();
        }
    }

    @Test
    void noticesFeatureThatReachesUpwards() {
        ApplicationModules bad = ApplicationModules.of("org.daybook.core.architecture.sample", EVERYTHING);

        assertThatThrownBy(bad::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("'lower'")
                .hasMessageContaining("'upper'");
    }
}
