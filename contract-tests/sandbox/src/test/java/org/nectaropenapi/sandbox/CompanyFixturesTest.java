package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;

/** The record for tests in any language is one complete company, as the document describes it. */
class CompanyFixturesTest {
    private static final ApiDocument DOCUMENT = ApiDocument.bundled();

    /** The operations that the parts of the record come from. */
    private static final Map<String, String> OPERATIONS = Map.of(
            "company", "getCompany",
            "sites", "getSite",
            "connection", "getConnection",
            "job", "getJob",
            "meters", "listMetersByCompany",
            "documents", "listDocumentsByCompany",
            "usageData", "listUsageDataByCompany");

    @Test
    void theFileIsTheSameEachTime(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new").resolve("fixtures.json");
        CompanyFixtures.main(new String[] {file.toString()});
        assertThat(Files.readString(file)).isEqualTo(CompanyFixtures.text(CompanyFixtures.record(DOCUMENT)));
    }

    @Test
    void everyPartKeepsTheDocument() throws IOException {
        ObjectNode fixtures = CompanyFixtures.record(DOCUMENT);
        DOCUMENT.operations()
                .forEach(operation -> OPERATIONS.forEach((part, id) -> {
                    if (operation.id().equals(id) && fixtures.has(part)) {
                        assertValid(operation, fixtures.path(part));
                    }
                }));
        DOCUMENT.events().forEach((type, schema) -> {
            if (fixtures.path("events").has(type)) {
                assertThat(DOCUMENT.schemas()
                                .check(
                                        Direction.RESPONSE,
                                        schema,
                                        fixtures.path("events").path(type)))
                        .as(type)
                        .isEmpty();
            }
        });
    }

    @Test
    void theCompanyIsComplete() throws IOException {
        OPERATIONS.values().forEach(DocumentChanges::use);
        DOCUMENT.events().keySet().forEach(DocumentChanges::use);
        ObjectNode fixtures = CompanyFixtures.record(DOCUMENT);
        assertThat(fixtures.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "company",
                        "sites",
                        "connection",
                        "accounts",
                        "meters",
                        "documents",
                        "usageData",
                        "job",
                        "events");
        assertThat(fixtures).allSatisfy(part -> assertThat(part).isNotEmpty());
        assertThat(fixtures.path("events").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(DOCUMENT.events().keySet());
        boolean isDeletedListed = DOCUMENT.operation("listDocumentsByCompany").queryParameters().stream()
                .filter(parameter -> parameter.name().equals("isDeleted"))
                .anyMatch(parameter -> parameter.schema().path("default").asBoolean());
        assertThat(ids(fixtures.path("documents")))
                .contains(fixtures.at("/job/parsedDocumentIds/0").asText())
                .satisfies(listed -> assertThat(listed.contains(
                                fixtures.at("/events/document.deleted.v2/id").asText()))
                        .as("the deleted document is listed")
                        .isEqualTo(isDeletedListed));
        assertThat(fixtures.path("usageData")).allSatisfy(row -> assertThat(ids(fixtures.path("sites")))
                .contains(row.at("/site/id").asText()));
        assertThat(fixtures.at("/documents/0/url").asText()).startsWith(CompanyFixtures.BASE_URL + "/");
    }

    @Test
    void whatTheDocumentDoesNotHaveIsLeftOut() throws IOException {
        ApiDocument smaller = DOCUMENT.edited(root -> {
            ObjectNode paths = (ObjectNode) root.path("paths");
            List<Operation> removed = DOCUMENT.operations().stream()
                    .filter(operation ->
                            operation.id().equals("getJob") || operation.id().equals("listDocumentsByCompany"))
                    .toList();
            removed.forEach(operation -> paths.remove(operation.path()));
            root.remove("x-webhooks");
        });
        ObjectNode fixtures = CompanyFixtures.record(smaller);
        assertThat(fixtures.has("job")).isFalse();
        assertThat(fixtures.has("documents")).isFalse();
        assertThat(fixtures.path("events")).isEmpty();
        assertThat(fixtures.has("company"))
                .isEqualTo(CompanyFixtures.record(DOCUMENT).has("company"));
    }

    private static void assertValid(Operation operation, JsonNode part) {
        JsonNode schema = operation.successSchema().orElseThrow();
        JsonNode items = operation
                .pagination()
                .map(pages -> DOCUMENT.schemas().resolve(schema).at("/properties/" + pages.items()))
                .orElse(new ObjectMapper().createObjectNode().set("items", schema));
        List<JsonNode> values = part.isArray() ? values(part) : List.of(part);
        assertThat(values).as(operation.id()).allSatisfy(value -> assertThat(
                        DOCUMENT.schemas().check(Direction.RESPONSE, items.path("items"), value))
                .isEmpty());
    }

    private static List<JsonNode> values(JsonNode array) {
        List<JsonNode> values = new ArrayList<>();
        array.forEach(values::add);
        return values;
    }

    private static List<String> ids(JsonNode rows) {
        return values(rows).stream().map(row -> row.path("id").asText()).toList();
    }
}
