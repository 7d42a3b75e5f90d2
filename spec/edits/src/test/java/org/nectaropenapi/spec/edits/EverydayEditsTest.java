package org.nectaropenapi.spec.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.YamlDocument;
import org.nectaropenapi.spec.rules.OpenQuestions;

class EverydayEditsTest {

    private static final String ORIGINAL =
            ApiDocument.bundled().source().orElseThrow().text();

    static List<Edit> edits() {
        return EverydayEdits.of(Path.of("../..").toAbsolutePath().normalize());
    }

    private static EditedDocument make(Edit edit, long seed, Judge judge) {
        return EditedDocument.make(ORIGINAL, List.of(edit), seed, HandWrittenSources.none(), judge);
    }

    @Test
    void everyEditHasANameOfItsOwn() {
        assertThat(edits()).extracting(Edit::name).doesNotHaveDuplicates();
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
    void editsThatMeetAreMadeAtDifferentPlaces() {
        Edit atEveryTime = new Edit("first", "notes a place", editor -> editor.at("getSite"));
        Edit elsewhere = new Edit("second", "notes the same place, then another", editor -> {
            String place = editor.pick("getSite", "getMeter");
            editor.at(place);
        });
        assertThat(LongStream.rangeClosed(1, 5)
                        .mapToObj(seed -> EditedDocument.make(
                                ORIGINAL,
                                List.of(atEveryTime, elsewhere),
                                seed,
                                HandWrittenSources.none(),
                                text -> List.of())))
                .allSatisfy(edited -> assertThat(edited.made()).containsExactly("first: getSite", "second: getMeter"));
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void anOperationThatMovedAheadMeetsTheOthersInTheirVersion(long seed) {
        List<Edit> edits = EverydayEdits.OF_WORKING_DAYS.stream()
                .filter(edit ->
                        Set.of("path", "version-of-one", "version-of-all").contains(edit.name()))
                .toList();
        ApiDocument before = ApiDocument.bundled();
        EditedDocument edited =
                EditedDocument.make(ORIGINAL, edits, seed, HandWrittenSources.none(), text -> List.of());
        assertThat(edited.made()).hasSize(3);
        ApiDocument after = ApiDocument.of(YamlDocument.parse(edited.text()));
        assertThat(after.operations())
                .extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(
                        before.operations().stream().map(Operation::id).toList());
        assertThat(after.operations())
                .extracting(Operation::path)
                .noneMatch(path -> path.startsWith("/v" + before.at("/info").text("x-api-version") + "/"));
    }

    @Test
    void namesDoNotRunOut() {
        DocumentEditor editor = new DocumentEditor(ORIGINAL, HandWrittenSources.none());
        editor.append("/components/schemas", "Depot: {type: object}", "DepotB: {type: object}");
        assertThat(editor.newWord("Depot")).isEqualTo("DepotC");
    }

    @Tag("exhaustive")
    @Test
    void aFieldKeepsOneLimitInRequestsAndResponses() {
        Edit limit = EverydayEdits.named("limit", EverydayEdits.OF_WORKING_DAYS).get(0);
        assertThat(LongStream.rangeClosed(1, 5)
                        .mapToObj(seed ->
                                limits(make(limit, seed, text -> List.of()).text())))
                .allSatisfy(after -> assertThat(after).isEqualTo(limits(ORIGINAL)));
    }

    /** Returns for each field the differences between its limits. */
    private static Map<String, Set<Long>> limits(String text) {
        Map<String, List<Long>> limits = new TreeMap<>();
        ApiDocument.of(YamlDocument.parse(text)).properties().stream()
                .filter(field -> field.has("maxLength"))
                .forEach(field -> limits.computeIfAbsent(field.key(), key -> new ArrayList<>())
                        .add(field.child("maxLength").node().asLong()));
        Map<String, Set<Long>> differences = new TreeMap<>();
        limits.forEach((field, values) -> differences.put(
                field, values.stream().map(value -> value - values.get(0)).collect(Collectors.toSet())));
        return differences;
    }

    @Test
    void aKeyStandsOnceWhateverItsJavaNameIs() {
        Edit fields = edits().stream()
                .filter(edit -> edit.name().matches("fields\\.names\\.(?i:.*renamed)"))
                .findFirst()
                .orElseThrow();
        String everywhere = ORIGINAL.replaceAll(
                "\n      properties:\n(?!(?: {8}(?!\"?class\"?:).*\n)*+ {8}\"?class\"?:)",
                "$0        class: {type: string, x-java-name: sort, description: Told for the sake of the test.}\n");
        EditedDocument edited =
                EditedDocument.make(everywhere, List.of(fields), 1, HandWrittenSources.none(), text -> List.of());
        assertThat(edited.impossible()).hasSize(1);
    }

    @Test
    void theSeedDecidesOnASampleWhichKeepsTheOrder() {
        List<Edit> all = EverydayEdits.OF_WORKING_DAYS;
        assertThat(EverydayEdits.sample(all, 3, 7))
                .hasSize(3)
                .isEqualTo(EverydayEdits.sample(all, 3, 7))
                .isNotEqualTo(EverydayEdits.sample(all, 3, 8))
                .isSortedAccordingTo(Comparator.comparing(all::indexOf));
        assertThat(EverydayEdits.sample(all, all.size() + 1, 7)).isEqualTo(all);
    }

    @Test
    void theSeedDecidesOnThePlace() {
        Edit edit = EverydayEdits.named("response-field", EverydayEdits.OF_WORKING_DAYS)
                .get(0);
        Judge content = text -> List.of();
        EditedDocument fifth = make(edit, 5, content);
        assertThat(make(edit, 5, content)).isEqualTo(fifth);
        assertThat(LongStream.rangeClosed(1, 4)
                        .mapToObj(seed -> make(edit, seed, content).made()))
                .as("four seeds")
                .anyMatch(place -> !place.equals(fifth.made()));
    }
}
