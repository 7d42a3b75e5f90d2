package org.nectaropenapi.suite;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class SuitePackagesTest {

    @Test
    void packagesOfTheSuiteHaveNoCycles() {
        slices().matching("org.nectaropenapi.suite.(**)")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter().importPackages("org.nectaropenapi.suite"));
    }
}
