package org.nectaropenapi.strength;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class StrengthPackagesTest {

    @Test
    void packagesIncludingTheirTestsHaveNoCycles() {
        slices().matching("org.nectaropenapi.(**)")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter().importPackages("org.nectaropenapi.strength"));
    }
}
