package org.nectaropenapi.suite.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
import org.nectaropenapi.spec.rules.DocumentRules;
import org.nectaropenapi.spec.rules.OpenQuestions;

/** A drift patch edits the document, keeps everything else, and leaves a document that keeps all rules. */
class ObservedFactsTest {

    private static final Path DOCUMENT = Path.of("..", "..", "spec", "nectar-openapi.yaml");
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
        written = ApplyDriftPatch.apply(patch(edited, PATCH), after);
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
        assertThat(DocumentRules.check(ApiDocument.read(after), OpenQuestions.bundled()))
                .isEmpty();
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

    @Test
    void aPatchOfTheSandboxIsRefused() throws IOException {
        Path patch = Files.writeString(
                folder.resolve("patch.json"),
                "{\"generated\": \"2026-11-25T00:00:00Z\", \"target\": \"sandbox\", \"changes\": []}");
        assertThatThrownBy(() -> ApplyDriftPatch.apply(patch, document)).hasMessageContaining("nothing was observed");
        assertThatThrownBy(() -> ApplyDriftPatch.apply(folder.resolve("none.json"), document))
                .hasMessageContaining("is not there");
    }

    private List<String> apply(String changes) throws IOException {
        return ApplyDriftPatch.apply(patch(folder, changes), document);
    }

    private static Path patch(Path folder, String changes) throws IOException {
        return Files.writeString(
                folder.resolve("patch.json"),
                "{\"generated\": \"2026-11-25T03:00:00Z\", \"target\": \"live\", \"changes\": [" + changes + "]}");
    }
}
