package org.nectaropenapi.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** Checks the dependencies between packages, tests included. */
class ArchitectureTest {
    private static final JavaClasses SANDBOX = new ClassFileImporter().importPackages("org.nectaropenapi.sandbox");

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(SANDBOX);
    }

    @Test
    void theSandboxDoesNotDependOnTheClientItTests() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.nectaropenapi.client..")
                .check(SANDBOX);
    }

    @Test
    void onlyTheHttpPackageUsesJetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.nectaropenapi.sandbox.http")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(SANDBOX);
    }

    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("org.nectaropenapi.sandbox")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
