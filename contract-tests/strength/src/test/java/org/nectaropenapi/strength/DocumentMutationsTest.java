package org.nectaropenapi.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;

class DocumentMutationsTest {
    private static final ApiDocument DOCUMENT = ApiDocument.bundled();
    /** The fixture document of the harness. */
    private static final ApiDocument SHOP =
            ApiDocument.read(Path.of("../harness/src/test/resources/org/nectaropenapi/harness/fixture/shop.yaml"));

    private static final List<Mutation> CHOSEN = DocumentMutations.choose(DOCUMENT, 3);

    @Test
    void moreThanFiftyMutationsOfManyKindsAreChosen() {
        assertThat(CHOSEN).hasSizeGreaterThan(50);
        assertThat(CHOSEN).extracting(Mutation::name).doesNotHaveDuplicates();
        assertThat(CHOSEN)
                .extracting(Mutation::operator)
                .contains(
                        "drop-response-field",
                        "change-response-type",
                        "change-response-format",
                        "drop-request-field",
                        "add-required",
                        "drop-required",
                        "drop-enum-value",
                        "change-path",
                        "change-method",
                        "change-success-status",
                        "drop-error-status",
                        "drop-parameter",
                        "change-item-key",
                        "change-pagination-items",
                        "loosen-maxLength");
    }

    @Test
    void theChoiceIsTheSameInEveryRun() {
        assertThat(DocumentMutations.choose(DOCUMENT, 3))
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
