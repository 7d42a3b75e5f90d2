package org.nectaropenapi.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks what the harness depends on, tests included, and that it knows no word of one API. */
class HarnessArchitectureTest {
    private static final JavaClasses HARNESS = new ClassFileImporter().importPackages("org.nectaropenapi.harness");

    /** Words of Nectar's API; the names of packages are the project's. */
    private static final Pattern API_WORD = Pattern.compile(
            "(?i)(?<!org\\.)(?<!org/)nectar|compan(?:y|ies)|\\bsites?\\b|\\bsiteId|utility|invoice|\\bmeters?\\b|"
                    + "invitation|usageData|magicLink|X-API-Key|/v[12]\\b");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.nectaropenapi.harness.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HARNESS);
    }

    @Test
    void theHarnessKnowsNeitherSandboxNorClientNorSuite() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.nectaropenapi.sandbox..", "org.nectaropenapi.client..", "org.nectaropenapi.suite..")
                .check(HARNESS);
    }

    @Test
    void onlyTheJUnitPackageAndTestsUseTheJUnitPlatformAndJupiter() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.nectaropenapi.harness.junit")
                .and()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..")
                .check(HARNESS);
    }

    @Test
    void noSourceOfTheHarnessHasAWordOfTheApi() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main"))) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            assertThat(files).hasSizeGreaterThan(50).allSatisfy(file -> assertThat(
                            API_WORD.matcher(Files.readString(file)).results().map(MatchResult::group))
                    .isEmpty());
        }
    }
}
