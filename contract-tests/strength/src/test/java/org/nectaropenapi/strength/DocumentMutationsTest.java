package org.nectaropenapi.strength;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;

class DocumentMutationsTest {
    private static final ApiDocument DOCUMENT = ApiDocument.bundled();
    /** The fixture document of the harness. */
    private static final ApiDocument SHOP =
            ApiDocument.read(Path.of("../harness/src/test/resources/org/nectaropenapi/harness/fixture/shop.yaml"));

    private static final List<Mutation> CHOSEN = DocumentMutations.choose(DOCUMENT, Set.of(), 3);

    @Test
    void mutationsOfEveryKindThatHasAPlaceAreChosen() {
        Set<String> operators = Stream.of(
                        OperationMutations.of(DOCUMENT),
                        ParameterMutations.of(DOCUMENT),
                        FieldMutations.of(DOCUMENT),
                        EnumMutations.of(DOCUMENT))
                .flatMap(List::stream)
                .map(Mutation::operator)
                .collect(Collectors.toSet());

        assertThat(CHOSEN).extracting(Mutation::name).doesNotHaveDuplicates();
        assertThat(CHOSEN).extracting(Mutation::operator).containsOnly(operators.toArray(String[]::new));
        assertThat(operators).hasSizeGreaterThan(10);
    }

    @Test
    void aNewPlaceLeavesTheOtherChoicesAsTheyAre() {
        ApiDocument larger = SHOP.edited(tree -> ((ObjectNode) tree.at("/components/schemas/Thing/properties"))
                .putObject("added")
                .put("type", "string"));
        List<String> before = names(DocumentMutations.choose(SHOP, Set.of(), 2));

        assertThat(names(DocumentMutations.choose(larger, Set.of("Thing.added"), 2)))
                .isEqualTo(before);
        assertThat(names(DocumentMutations.choose(larger, Set.of(), 2)))
                .filteredOn(name -> !name.endsWith("Thing.added"))
                .isSubsetOf(before);
    }

    private static List<String> names(List<Mutation> mutations) {
        return mutations.stream().map(Mutation::name).toList();
    }

    @Test
    void theChoiceIsTheSameInEveryRun() {
        assertThat(DocumentMutations.choose(DOCUMENT, Set.of(), 3))
                .extracting(Mutation::name)
                .containsExactlyElementsOf(CHOSEN.stream().map(Mutation::name).toList());
    }

    @Test
    void eachMutationChangesTheDocumentAndKeepsItReadable() {
        assertThat(CHOSEN).allSatisfy(mutation -> {
            ApiDocument mutated = mutation.applied(DOCUMENT);
            assertThat(mutated.tree()).isNotEqualTo(DOCUMENT.tree());
            assertThat(mutated.operations()).hasSameSizeAs(DOCUMENT.operations());
        });
    }

    @Test
    void aListOfValuesChangesWhereverItIsRepeated() {
        Mutation mutation = EnumMutations.of(SHOP).stream()
                .filter(m -> m.place().equals("Kind BIG"))
                .findFirst()
                .orElseThrow();
        assertThat(mutation.applied(SHOP).tree().toString())
                .doesNotContain("BIG")
                .contains("SMALL");
    }

    @Test
    void schemasOfRequestsAreSeparateFromThoseOfResponses() {
        assertThat(FieldMutations.responseSchemas(SHOP)).containsExactlyInAnyOrder("Thing", "Part", "Problem");
        assertThat(FieldMutations.requestSchemas(SHOP)).containsExactlyInAnyOrder("NewThing", "Photo");
        assertThat(FieldMutations.of(SHOP))
                .extracting(Mutation::name)
                .contains("drop-response-field Thing.name", "drop-required NewThing.name", "add-required Photo.title")
                .doesNotContain("drop-response-field Thing.secret", "drop-required Thing.name");
    }
}
