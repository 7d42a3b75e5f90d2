package org.nectaropenapi.client.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Applications see neither Feign nor any other library that a later version may replace. */
class PublicApiTest {

    @Test
    void noPublicMethodNamesAClassOfFeign() {
        classes()
                .that()
                .arePublic()
                .should(nameNothingOf("feign.", "org.slf4j."))
                .check(ClientClasses.ALL);
    }

    @Test
    void servicesAreInterfacesAndWhatImplementsThemIsHidden() {
        classes()
                .that()
                .resideInAPackage(ClientClasses.API)
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should()
                .beInterfaces()
                .andShould()
                .haveSimpleNameEndingWith("Service")
                .check(ClientClasses.ALL);
        classes()
                .that()
                .resideInAPackage(ClientClasses.API)
                .and()
                .haveSimpleNameEndingWith("Impl")
                .or()
                .haveSimpleNameEndingWith("Feign")
                .should()
                .bePackagePrivate()
                .check(ClientClasses.ALL);
    }

    private static ArchCondition<JavaClass> nameNothingOf(String... packages) {
        return new ArchCondition<>(
                "name nothing of " + String.join(", ", packages) + " in what applications can call") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaCodeUnit> callable = type.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                                || unit.getModifiers().contains(JavaModifier.PROTECTED));
                callable.forEach(unit -> Stream.concat(
                                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                                unit.getParameterTypes().stream()
                                        .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()))
                        .filter(named -> Stream.of(packages).anyMatch(named.getName()::startsWith))
                        .forEach(named -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " names " + named.getName()))));
                type.getRawSuperclass()
                        .filter(parent -> Stream.of(packages).anyMatch(parent.getName()::startsWith))
                        .ifPresent(parent -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " extends " + parent.getName())));
            }
        };
    }
}
