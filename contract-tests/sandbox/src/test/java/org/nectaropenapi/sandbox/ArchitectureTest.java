package org.nectaropenapi.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** How the sandbox is put together. */
class ArchitectureTest {
    private static final JavaClasses SANDBOX = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.nectaropenapi.sandbox");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.nectaropenapi.sandbox.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SANDBOX);
    }

    @Test
    void theSandboxDoesNotLeanOnTheClientItIsToJudge() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.nectaropenapi.client..")
                .check(SANDBOX);
    }

    @Test
    void onlyTheHttpPackageKnowsTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.nectaropenapi.sandbox.http")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(SANDBOX);
    }
}
