package org.nectaropenapi.client.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Packages depend on each other in one direction, and on few others. */
class PackagesTest {

    @Test
    void theClassesAreThere() {
        assertThat(ClientClasses.ALL).hasSizeGreaterThan(100);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching(ClientClasses.ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(ClientClasses.WITH_TESTS);
        // The entry stands above all packages and is in none of the slices.
        noClasses()
                .that()
                .resideOutsideOfPackage(ClientClasses.ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ClientClasses.ROOT)
                .check(ClientClasses.ALL);
    }

    @Test
    void modelsKnowNothingOfJacksonButItsAnnotations() {
        classes()
                .that()
                .resideInAPackage(ClientClasses.MODEL)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "com.fasterxml.jackson.annotation",
                        ClientClasses.MODEL,
                        ClientClasses.ROOT + ".annotation",
                        ClientClasses.ROOT + ".error",
                        ClientClasses.ROOT + ".json",
                        ClientClasses.ROOT + ".units"))
                .check(ClientClasses.ALL);
        noClasses()
                .that()
                .resideInAPackage(ClientClasses.MODEL)
                .should()
                .dependOnClassesThat(simpleName("NectarJson"))
                .check(ClientClasses.ALL);
    }

    @Test
    void theClientUsesNoLibraryButThoseItDeclares() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl",
                        "feign..",
                        "com.fasterxml.jackson..",
                        "org.slf4j",
                        "org.jspecify.annotations",
                        ClientClasses.ROOT + ".."))
                .check(ClientClasses.ALL);
    }

    @Test
    void nothingIsPrintedToTheConsole() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(ClientClasses.ALL);
    }
}
