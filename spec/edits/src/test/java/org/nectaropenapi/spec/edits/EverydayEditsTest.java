package org.nectaropenapi.spec.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.rules.OpenQuestions;

class EverydayEditsTest {

    private static final String ORIGINAL =
            ApiDocument.bundled().source().orElseThrow().text();

    static List<Edit> edits() {
        return EverydayEdits.ALL;
    }

    private static EditedDocument make(Edit edit, long seed, Judge judge) {
        return EditedDocument.make(ORIGINAL, List.of(edit), seed, HandWrittenSources.none(), judge);
    }

    @Test
    void everyEditHasANameOfItsOwn() {
        assertThat(EverydayEdits.ALL).extracting(Edit::name).doesNotHaveDuplicates();
    }

    /** Takes a minute, since each edit is judged by all rules. */
    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("edits")
    void anEditKeepsEveryLineThatItDoesNotTouch(Edit edit) {
        EditedDocument edited = make(edit, 1, Judge.byTheRules(OpenQuestions.bundled()));
        assertThat(edited.made()).hasSize(1);
        assertThat(edited.text()).isNotEqualTo(ORIGINAL);
        // Comments are what an editor of trees would lose.
        assertThat(edited.text().lines().filter(line -> line.strip().startsWith("#")))
                .containsExactlyElementsOf(ORIGINAL.lines()
                        .filter(line -> line.strip().startsWith("#"))
                        .toList());
    }

    @Test
    void theSeedDecidesOnThePlace() {
        Edit edit = EverydayEdits.named("response-field");
        Judge content = text -> List.of();
        EditedDocument fifth = make(edit, 5, content);
        assertThat(make(edit, 5, content)).isEqualTo(fifth);
        assertThat(LongStream.rangeClosed(1, 4)
                        .mapToObj(seed -> make(edit, seed, content).made()))
                .as("four seeds")
                .anyMatch(place -> !place.equals(fifth.made()));
    }
}
