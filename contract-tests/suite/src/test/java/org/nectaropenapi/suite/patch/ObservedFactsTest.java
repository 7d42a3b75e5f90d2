package org.nectaropenapi.suite.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.harness.patch.ApplyDriftPatch;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.YamlDocument;
import org.nectaropenapi.suite.support.NectarProfile;

/** A drift patch edits the document, keeps everything else, and leaves a document that keeps all rules. */
class ObservedFactsTest {

    private static final Path DOCUMENT = Path.of("..", "..", "spec", "nectar-openapi.yaml");
    private static final Function<ApiDocument, List<String>> RULES = new NectarProfile()::violations;
    private static final String PATCH = """
            {"op": "addProperty", "schema": "Site", "property": "floorArea", "type": "number", "format": null, "nullable": true},
            {"op": "addProperty", "schema": "Site", "property": "timeZone", "type": "string", "nullable": false},
            {"op": "addProperty", "schema": "Company", "property": "apiTokens", "type": "array", "items": {"type": "string"}},
            {"op": "addProperty", "schema": "UsageData", "property": "flags", "type": "object", "nullable": true},
            {"op": "addProperty", "schema": "Job", "property": "finished", "type": "string", "format": "date-time"},
            {"op": "addEnumValue", "schema": "ConnectionStatus", "value": "ON_HOLD"},
            {"op": "addEnumValue", "schema": "UsageUnits", "value": "kVAh"},
            {"op": "addEnumValue", "schema": "AccountStatus", "value": "NEEDS_PULL"},
            {"op": "addEnumValue", "schema": "AccountStatus", "value": "ONBOARDING"},
            {"op": "addStatus", "operationId": "getSite", "status": 409},
            {"op": "addStatus", "operationId": "getSite", "status": 504},
            {"op": "addStatus", "operationId": "createCompany", "status": 200},
            {"op": "changeType", "schema": "Site", "property": "name", "from": "string", "to": "integer"}""";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    static Path edited;

    @TempDir
    Path folder;

    private static String before;
    private static Path after;
    private static List<String> written;

    private Path document;

    @BeforeAll
    static void applyOnce() throws IOException {
        before = Files.readString(DOCUMENT);
        after = Files.writeString(edited.resolve("document.yaml"), before);
        written = ApplyDriftPatch.apply(patch(edited, PATCH), after, RULES);
        // The facts of the patch are invented; the document may have come to have one, or not to have its place.
        written.stream()
                .filter(line -> line.startsWith("- there already") || line.contains("the document has no"))
                .findFirst()
                .ifPresent(line -> {
                    throw new NotInDocumentException("The patch of this test does not fit the document: " + line);
                });
    }

    @BeforeEach
    void copy() throws IOException {
        document = Files.writeString(folder.resolve("document.yaml"), before);
    }

    @Test
    void observedFactsAreWrittenAndTheRestStaysAsItWas() throws IOException {
        assertThat(written).hasSize(13).allSatisfy(line -> assertThat(line).startsWith("- written: "));
        YamlDocument now = YamlDocument.read(after);
        assertThat(now.at("/components/schemas/Site/properties/floorArea"))
                .isEqualTo(YamlDocument.parse("""
                        type: string
                        format: decimal
                        x-also-accepts: [number]
                        nullable: true
                        description: Seen in a response of the service; no page names it.
                        x-evidence: observed
                        x-observed: "2026-11-25"
                        """).root());
        assertThat(now.at("/components/schemas/ConnectionStatus/enum").valueStream())
                .extracting(JsonNode::asText)
                .last()
                .isEqualTo("ON_HOLD");
        assertThat(now.at("/components/schemas/Connection/properties/status/enum")
                        .valueStream())
                .extracting(JsonNode::asText)
                .as("through the anchor")
                .last()
                .isEqualTo("ON_HOLD");
        JsonNode observed = now.at("/components/schemas/AccountStatus/x-observed");
        assertThat(observed.path("NEEDS_PULL").asText()).isEqualTo("2026-11-25");
        assertThat(observed.path("ONBOARDING").asText()).isEqualTo("2026-11-25");
        Operation operation = new DocumentLookup(ApiDocument.read(DOCUMENT)).operation("createCompany");
        String create = operation.node().pointer();
        assertThat(now.at(create + "/responses/200/content").isMissingNode()).isFalse();
        assertThat(now.at(create + "/x-status-evidence/200").asText()).isEqualTo("observed");

        List<String> old = new ArrayList<>(before.lines().toList());
        List<String> kept = new ArrayList<>(old);
        kept.removeAll(Files.readAllLines(after));
        List<String> lines = Files.readAllLines(after);
        assertThat(kept)
                .as("lines that only got longer, but for the status that was a guess")
                .hasSizeLessThanOrEqualTo(10)
                .allMatch(line ->
                        operation.successStatuses().stream().anyMatch(status -> line.contains("\"" + status + "\""))
                                || lines.stream().anyMatch(other -> other.startsWith(line.replaceAll("[\\]}]+$", ""))));
    }

    @Test
    void thePatchedDocumentKeepsEveryRule() {
        assertThat(RULES.apply(ApiDocument.read(after))).isEmpty();
    }

    @Test
    void applyingThePatchAgainChangesNothing() throws IOException {
        String once = Files.readString(after);
        Files.writeString(document, once);
        assertThat(apply(PATCH)).allSatisfy(line -> assertThat(line).startsWith("- there already: "));
        assertThat(document).hasContent(once);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"op": "addProperty", "schema": "Nothing", "property": "x", "type": "string"}            | the document has no schema Nothing
            {"op": "addProperty", "schema": "DateType", "property": "x", "type": "string"}           | the schema DateType has no properties of its own
            {"op": "addProperty", "schema": "Site", "property": "1-x", "type": "string"}             | '1-x' cannot be the name of a Java method
            {"op": "addProperty", "schema": "Site", "property": "x", "type": "array"}                | what the list holds was not seen
            {"op": "addEnumValue", "schema": "Site", "value": "X"}                                   | the schema Site has no list of values
            {"op": "addEnumValue", "schema": "DateType", "value": "?"}                               | gives no name for a Java constant
            {"op": "addStatus", "operationId": "getNothing", "status": 409}                          | the document has no operation getNothing
            {"op": "addStatus", "operationId": "deleteCompany", "status": 299}                       | a page says that deleteCompany succeeds with
            {"op": "changeType", "schema": "Site", "property": "path", "from": "array", "to": "string"} | Site.path is array and came as string: no client reads both
            {"op": "removeSchema"}                                                                   | 'removeSchema' is no known kind of change
            """)
    void aChangeWithoutPlaceIsLeftToAPerson(String change, String reason) throws IOException {
        List<String> lines = apply(change);
        if (!reason.startsWith("the document has no") && lines.toString().contains("the document has no")) {
            throw new NotInDocumentException("This change does not fit the document: " + lines);
        }
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("- left to a person: ")
                .contains(reason);
        assertThat(document).hasContent(before);
    }

    /** Values as a service may send them, in a list of the document and in a field's name. */
    static Stream<String> oddValues() {
        return Stream.of(
                "a\nb",
                "a\u0000b",
                "a\u0007b",
                "a\u0085b",
                "a\u202eb",
                "a\ud800b",
                "a\ufeffb",
                "a\u00a0b",
                "a\"b",
                "a'b",
                "a\\b",
                "a\\",
                "c\\d",
                "D*/E",
                "F{{g}}",
                "a\\nb",
                "a\\u002ab",
                "A*/B",
                "A{{b}}",
                "A${b}",
                "{@code A",
                "<b>A",
                "a: b",
                "a, b",
                "a #b",
                "a]b",
                "a}b",
                "- a",
                "&a",
                "*a",
                "!a",
                "%a",
                "@a",
                "`a",
                "?a",
                "|",
                "yes",
                "No",
                "on",
                "null",
                "Null",
                "~",
                "true",
                "y",
                "=",
                "<<",
                "",
                " a",
                "a ",
                "1e3",
                "0x1F",
                "1_000",
                "12:30:45",
                "2026-01-01",
                ".inf",
                "größe",
                "日本語",
                "😀 a",
                "a".repeat(10_000),
                "a b ".repeat(2_500));
    }

    @Test
    @Tag("thorough")
    void anOddNameOfAFieldIsWrittenRightOrLeftToAPersonAndNeverLosesTheRest() throws IOException {
        List<String> odd = oddValues().toList();
        List<String> changes = new ArrayList<>();
        for (String name : odd) {
            changes.add("{\"op\": \"addProperty\", \"schema\": \"Site\", \"type\": \"string\", \"property\": "
                    + JSON.writeValueAsString(name) + "}");
        }
        changes.add(
                "{\"op\": \"addProperty\", \"schema\": \"Company\", \"property\": \"after\", \"type\": \"integer\"}");
        List<String> lines = applyWithoutRules(String.join(",", changes));
        assertThat(lines).allSatisfy(line -> assertThat(line)
                .hasSizeLessThan(1_000)
                .doesNotContain("\n")
                .matches(said -> said.startsWith("- written: ") || said.startsWith("- left to a person: ")));
        JsonNode properties =
                ApiDocument.read(document).schemas().component("Site").path("properties");
        for (int i = 0; i < odd.size(); i++) {
            assertThat(properties.has(odd.get(i)))
                    .as(lines.get(i))
                    .isEqualTo(lines.get(i).startsWith("- written: "));
        }
        assertThat(lines.get(odd.size())).startsWith("- written: ");
        assertThat(properties.has("null")).isTrue();
    }

    @Test
    @Tag("thorough")
    void manyOddValuesAreWrittenTogetherAndTheDocumentKeepsEveryRule() throws IOException {
        List<String> odd = oddValues().toList();
        List<String> changes = new ArrayList<>();
        for (String value : odd) {
            changes.add("{\"op\": \"addEnumValue\", \"schema\": \"UsageUnits\", \"value\": "
                    + JSON.writeValueAsString(value) + "}");
        }
        List<String> lines = apply(String.join(",", changes));
        ApiDocument now = ApiDocument.read(document);
        List<String> values = now.schemas()
                .component("UsageUnits")
                .path("enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        for (int i = 0; i < odd.size(); i++) {
            assertThat(values.contains(odd.get(i)))
                    .as(lines.get(i))
                    .isEqualTo(lines.get(i).startsWith("- written: "));
        }
        assertThat(values).contains("yes", "c\\d", "a\"b", "null", "D*/E", "F{{g}}");
        assertThat(RULES.apply(now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Active, ACTIVE", "ACTIVES, ACTIVE", "'AC TIVE', ACTIVE", "ON-HOLD, ON_HOLD", "ENTRY, ENTRIES"})
    void aValueThatIsNearlyAKnownOneIsLeftToAPerson(String value, String known) throws IOException {
        List<String> lines = applyWithoutRules("""
                {"op": "addEnumValue", "schema": "ConnectionStatus", "value": "%s"},
                {"op": "addEnumValue", "schema": "ConnectionStatus", "value": "%s"}""".formatted(known, value));
        assertThat(lines.get(1)).startsWith("- left to a person: ").contains("'" + value + "' differs from '" + known);
    }

    @Test
    void aChangeThatBreaksARuleIsLeftToAPersonWithTheRule() throws IOException {
        String few = String.join("\n", PATCH.lines().limit(2).toList())
                + "{\"op\": \"addEnumValue\", \"schema\": \"UsageUnits\", \"value\": \"kVAh\"}";
        List<String> lines = ApplyDriftPatch.apply(
                patch(folder, few),
                document,
                now -> now.schemas().component("Site").path("properties").has("timeZone")
                        ? List.of("a time zone needs a unit")
                        : List.of());
        assertThat(lines)
                .filteredOn(line -> line.startsWith("- left to a person: "))
                .singleElement()
                .asString()
                .contains("timeZone", "because a time zone needs a unit");
        assertThat(document).content().doesNotContain("timeZone:").contains("floorArea:", "kVAh");
    }

    @Test
    void aPatchOfTheSandboxIsRefused() throws IOException {
        Path patch = Files.writeString(
                folder.resolve("patch.json"),
                "{\"generated\": \"2026-11-25T00:00:00Z\", \"target\": \"sandbox\", \"changes\": []}");
        assertThatThrownBy(() -> ApplyDriftPatch.apply(patch, document, RULES))
                .hasMessageContaining("nothing was observed");
        assertThatThrownBy(() -> ApplyDriftPatch.apply(folder.resolve("none.json"), document, RULES))
                .hasMessageContaining("is not there");
    }

    private List<String> apply(String changes) throws IOException {
        return ApplyDriftPatch.apply(patch(folder, changes), document, RULES);
    }

    /** Places changes only: the rules take seconds. */
    private List<String> applyWithoutRules(String changes) throws IOException {
        return ApplyDriftPatch.apply(patch(folder, changes), document, now -> List.of());
    }

    private static Path patch(Path folder, String changes) throws IOException {
        // A lone surrogate has no UTF-8; JSON from a service has it escaped.
        return Files.writeString(
                folder.resolve("patch.json"),
                "{\"generated\": \"2026-11-25T03:00:00Z\", \"target\": \"live\", \"changes\": [" + changes + "]}");
    }
}
