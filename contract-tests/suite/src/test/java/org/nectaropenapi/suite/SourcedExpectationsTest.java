package org.nectaropenapi.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.RequiresSandbox;

/**
 * Checks that no test that runs on any service expects something without its source: such tests make assertions only by
 * {@code Expectation}. Tests of the embedded sandbox alone may use AssertJ itself, and so may those without a service.
 */
class SourcedExpectationsTest {
    private static final Pattern WITHOUT_SOURCE =
            Pattern.compile("org\\.assertj\\.core\\.api\\.(?:Assertions|AssertionsFor\\w+|BDDAssertions|SoftAssertions|"
                    + "WithAssertions)|org\\.junit\\.jupiter\\.api\\.Assertions|"
                    + "io\\.restassured\\.response\\.Validatable\\w*|java\\.lang\\.AssertionError");

    /** A method of AssertJ whose result is not of the expectation any more, so that its failures are not either. */
    private static final String LEAVES_THE_EXPECTATION = "toIterable";

    @Test
    void everyExpectationOnAServiceHasASource() {
        Set<String> unsourced = Stream.of("flows", "generated")
                .flatMap(name -> new ClassFileImporter().importPackages("org.nectaropenapi.suite." + name).stream())
                .filter(SourcedExpectationsTest::runsOnAnyService)
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(SourcedExpectationsTest::hasNoSource)
                .map(access -> outermost(access.getOriginOwner()).getName().replace("org.nectaropenapi.suite.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unsourced).as("classes with an expectation without a source").isEmpty();
    }

    /** Tells whether a class talks to the service under test: a contract test, or what helps one. */
    private static boolean runsOnAnyService(JavaClass type) {
        JavaClass test = outermost(type);
        boolean isTest = test.getSimpleName().endsWith("Test");
        return !isForTheSandbox(test)
                && (!isTest
                        || Stream.of(test, type)
                                .anyMatch(one -> one.isAnnotatedWith(ContractTest.class)
                                        || one.isMetaAnnotatedWith(ContractTest.class)));
    }

    private static boolean hasNoSource(JavaAccess<?> access) {
        JavaCodeUnit origin = access.getOrigin();
        return (WITHOUT_SOURCE.matcher(access.getTargetOwner().getName()).matches()
                        || access.getTargetOwner().getPackageName().equals("org.assertj.core.api")
                                && access.getName().equals(LEAVES_THE_EXPECTATION))
                && !isForTheSandbox(origin);
    }

    private static boolean isForTheSandbox(CanBeAnnotated element) {
        return element.isAnnotatedWith(RequiresSandbox.class);
    }

    private static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        return around.isPresent() ? outermost(around.get()) : type;
    }
}
