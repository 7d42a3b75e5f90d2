package org.nectaropenapi.client.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;

/** Objects that threads share are immutable: the client, its services, its models, its queries. */
class ImmutabilityTest {

    private static final DescribedPredicate<JavaClass> BUILDERS =
            DescribedPredicate.describe("builders", type -> type.getSimpleName().equals("Builder"));

    private static final DescribedPredicate<JavaClass> SHARED = DescribedPredicate.describe(
            "the client, services, models and queries",
            type -> type.isEquivalentTo(NectarClient.class)
                    || type.isAssignableTo(NectarObject.class)
                    || type.isAssignableTo(OpenEnum.class)
                    || type.getPackageName().equals(ClientClasses.API)
                    || type.getPackageName().equals(ClientClasses.MODEL)
                    || type.getPackageName().startsWith(ClientClasses.ROOT + ".paging"));

    private static final DescribedPredicate<JavaClass> ITERATORS = DescribedPredicate.describe(
            "iterators, which belong to one thread", type -> type.isAssignableTo(Iterator.class));

    @Test
    void allFieldsAreFinal() {
        fields().that()
                .areDeclaredInClassesThat(
                        SHARED.and(DescribedPredicate.not(BUILDERS)).and(DescribedPredicate.not(ITERATORS)))
                .should()
                .beFinal()
                .check(ClientClasses.ALL);
    }

    @Test
    void everyModelIsFinalAndMadeByItsBuilderOnly() {
        DescribedPredicate<JavaClass> models = DescribedPredicate.describe(
                "models and enumerations",
                type -> (type.isAssignableTo(NectarObject.class) || type.isAssignableTo(OpenEnum.class))
                        && !type.getModifiers().contains(ABSTRACT));

        classes().that(models).should().haveModifier(FINAL).check(ClientClasses.ALL);
        constructors()
                .that()
                .areDeclaredInClassesThat(models)
                .should()
                .bePrivate()
                .check(ClientClasses.ALL);
    }

    @Test
    void fieldsOfModelsAreNotVisible() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAssignableTo(NectarObject.class)
                .should()
                .bePrivate()
                .check(ClientClasses.ALL);
        fields().that()
                .areDeclaredInClassesThat()
                .areAssignableTo(OpenEnum.class)
                .and()
                .arePublic()
                .should()
                .haveModifier(STATIC)
                .andShould()
                .beFinal()
                .check(ClientClasses.ALL);
    }

    @Test
    void thereAreNoSetters() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(SHARED)
                .and()
                .arePublic()
                .and()
                .haveRawReturnType(void.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(ClientClasses.ALL);
    }

    @Test
    void everyPublicClassIsFinalSealedAnInterfaceOrABase() {
        DescribedPredicate<JavaClass> open = DescribedPredicate.describe(
                "classes that anyone can extend",
                type -> !type.isInterface()
                        && !type.getModifiers().contains(FINAL)
                        && !type.reflect().isSealed()
                        && !type.getModifiers().contains(ABSTRACT));

        noClasses().that().arePublic().should(ArchCondition.from(open)).check(ClientClasses.ALL);
    }
}
