package org.nectaropenapi.strength;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;

class DocumentMutationsTest {
    private static final ObjectNode DOCUMENT = ApiDocument.bundled().tree();
    private static final List<Mutation> CHOSEN = DocumentMutations.choose(DOCUMENT, 3);

    @Test
    void thereAreMoreThanFiftyOfManyKinds() {
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
    void theSameOnesAreChosenEveryTime() {
        assertThat(DocumentMutations.choose(DOCUMENT, 3))
                .extracting(Mutation::name)
                .containsExactlyElementsOf(CHOSEN.stream().map(Mutation::name).toList());
    }

    @Test
    void eachChangesTheDocumentAndLeavesOneThatCanBeRead() {
        assertThat(CHOSEN).allSatisfy(mutation -> {
            ObjectNode mutated = mutation.applied(DOCUMENT);
            assertThat(mutated).isNotEqualTo(DOCUMENT);
            assertThat(ApiDocument.of(mutated).operations())
                    .hasSameSizeAs(ApiDocument.bundled().operations());
        });
    }

    @Test
    void aListOfValuesIsChangedWhereverItStands() {
        Mutation mutation = EnumMutations.of(new Tree(shop())).stream()
                .filter(m -> m.place().equals("Kind BIG"))
                .findFirst()
                .orElseThrow();
        ObjectNode mutated = mutation.applied(shop());
        assertThat(mutated.toString()).doesNotContain("BIG").contains("SMALL");
    }

    @Test
    void whatOnlyRequestsMayHoldIsNoPartOfAnswers() {
        Tree tree = new Tree(shop());
        assertThat(tree.answerSchemas()).containsExactlyInAnyOrder("Thing", "Part", "Problem");
        assertThat(tree.requestSchemas()).containsExactlyInAnyOrder("NewThing", "Photo");
        assertThat(FieldMutations.of(tree))
                .extracting(Mutation::name)
                .contains("drop-response-field Thing.name", "drop-required NewThing.name", "add-required Photo.title")
                .doesNotContain("drop-response-field Thing.secret", "drop-required Thing.name");
    }

    /** Returns the fixture document of the harness, which has one of each thing. */
    private static ObjectNode shop() {
        return ApiDocument.read(Path.of("../harness/src/test/resources/org/nectaropenapi/harness/fixture/shop.yaml"))
                .tree();
    }
}
