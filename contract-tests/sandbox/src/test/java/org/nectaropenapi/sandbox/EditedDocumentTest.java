package org.nectaropenapi.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.sandbox.simulation.DocumentPoint;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** A document that differs from what the sandbox simulates is served in its own form. */
class EditedDocumentTest {
    /** The document that the sandbox was written for, so that no edit of the real one changes these tests. */
    private final ObjectNode tree = SimulatedDocument.record().tree();

    @Test
    void aFieldThatIsGoneIsLeftOut() {
        properties("Team").remove("name");
        remove(schema("Team").withArray("required"), "name");

        assertThat(get("getTeam").has("name")).isFalse();
    }

    @Test
    void aNewRequiredFieldComesFromTheExample() {
        properties("Team").putObject("region").put("type", "string");
        schema("Team").withArray("required").add("region");
        content("getTeam")
                .putObject("example")
                .put("region", "West")
                .put("id", "3c90c3cc-0d44-4b50-8888-8dd25736052a")
                .put("name", "A team")
                .put("email", "owner@sandbox.example")
                .<ObjectNode>set("users", tree.arrayNode())
                .set("billing", tree.objectNode());

        assertThat(get("getTeam").path("region").asText()).isEqualTo("West");
    }

    @Test
    void aNewRequiredFieldWithoutExampleIsMadeFromItsSchema() {
        properties("Team").putObject("seats").put("type", "integer").put("minimum", 5);
        schema("Team").withArray("required").add("seats");

        assertThat(get("getTeam").path("seats").asInt()).isEqualTo(5);
    }

    @Test
    void aValueOfAnotherTypeIsConverted() {
        ((ObjectNode) properties("Company").get("isDemandEnabled")).put("type", "string");

        assertThat(post("createCompany", "{\"name\": \"Harborview\"}")
                        .path("isDemandEnabled")
                        .asText())
                .isEqualTo("false");
    }

    @Test
    void aDateBecomesATime() {
        ((ObjectNode) properties("Company").get("dataCollectionStartDate")).put("format", "date-time");

        assertThat(post("createCompany", "{\"name\": \"Harborview\"}")
                        .path("dataCollectionStartDate")
                        .asText())
                .endsWith("-01-01T00:00:00Z");
    }

    @Test
    void aNullThatIsNotAllowedIsReplaced() {
        ((ObjectNode) properties("Company").get("externalId")).remove("nullable");

        assertThat(post("createCompany", "{\"name\": \"Harborview\"}")
                        .path("externalId")
                        .isTextual())
                .isTrue();
    }

    @Test
    void aSuccessHasTheStatusOfTheDocument() {
        ObjectNode responses = (ObjectNode) operation("getTeam").get("responses");
        responses.set("203", responses.remove("200"));

        try (NectarSandbox sandbox = start()) {
            assertThat(call(sandbox, "getTeam", "").status()).isEqualTo(203);
        }
    }

    @Test
    void aBareArrayMovesIntoAnEnvelope() {
        JsonNode rows = content("listCompanies").get("schema");
        ObjectNode envelope = content("listCompanies").putObject("schema").put("type", "object");
        envelope.putObject("properties").set("companies", rows);
        envelope.putArray("required").add("companies");

        assertThat(get("listCompanies").path("companies").isArray()).isTrue();
    }

    @Test
    void rowsMoveOutOfAnEnvelopeOrToAnotherName() {
        JsonNode envelope = content("listCompaniesV1").get("schema");
        String name = envelope.path("$ref").asText().replaceFirst(".*/", "");
        ObjectNode properties = properties(name);
        properties.set("rows", properties.remove("companies"));
        schema(name).remove("required");

        assertThat(get("listCompaniesV1").path("rows").isArray()).isTrue();

        content("listCompaniesV1").set("schema", properties.get("rows"));
        assertThat(get("listCompaniesV1").isArray()).isTrue();
    }

    @Test
    void anIdThatBecomesANumberStillFindsItsResource() {
        ((ObjectNode) properties("Company").get("id")).put("type", "integer").remove("format");
        for (JsonNode parameter : operation("getCompany").get("parameters")) {
            ((ObjectNode) parameter).putObject("schema").put("type", "integer");
        }
        try (NectarSandbox sandbox = start()) {
            JsonNode id = call(sandbox, "createCompany", "{\"name\": \"Harborview\"}")
                    .body()
                    .path("id");

            assertThat(id.isInt()).isTrue();
            assertThat(call(sandbox, "getCompany", "", id).body().path("id")).isEqualTo(id);
        }
    }

    @Test
    void anOperationWithoutHandlerReturnsItsExampleAfterTheUsualChecks() throws Exception {
        ObjectNode report = ((ObjectNode) tree.get("paths"))
                .putObject("/reports/{year}.csv")
                .putObject("get")
                .put("operationId", "getReport");
        report.putArray("parameters")
                .addObject()
                .put("name", "year")
                .put("in", "path")
                .put("required", true)
                .putObject("schema")
                .put("type", "integer");
        report.withArray("parameters")
                .addObject()
                .put("name", "filter")
                .put("in", "query")
                .put("style", "deepObject")
                .put("required", true)
                .putObject("schema")
                .put("type", "object")
                .putObject("properties")
                .putObject("unit")
                .putArray("enum")
                .add("kWh");
        report.putObject("responses")
                .putObject("200")
                .putObject("content")
                .putObject("text/csv")
                .put("example", "year,usage\n2026,7\n")
                .putObject("schema")
                .put("type", "string");
        report.withObject("/responses").set("400", operation("getTeam").at("/responses/400"));
        try (NectarSandbox sandbox = start()) {
            String path = "/reports/2026.csv?filter%5Bunit%5D=";

            assertThat(new SandboxApi(sandbox).get(path + "litres").status()).isEqualTo(400);
            assertThat(text(sandbox, path + "kWh")).isEqualTo("200 text/csv year,usage\n2026,7\n");
            assertThat(sandbox.notSimulated())
                    .extracting(DocumentPoint::toString)
                    .contains("getReport", "getReport: getReport.query.filter", "getReport: getReport.200");
            assertThat(sandbox.violations()).isEmpty();
        }
    }

    private static String text(NectarSandbox sandbox, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(sandbox.baseUrl().resolve(path))
                .header("X-API-Key", sandbox.apiKey())
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " "
                + response.headers().firstValue("Content-Type").orElse("") + " " + response.body();
    }

    @Test
    void anExampleOfAPageIsTheLastOne() {
        ObjectNode list = ((ObjectNode) tree.get("paths"))
                .putObject("/notes")
                .putObject("get")
                .put("operationId", "listNotes");
        list.putObject("x-pagination")
                .put("items", "notes")
                .put("cursor", "after")
                .put("next", "nextNote");
        ObjectNode content = list.putObject("responses")
                .putObject("200")
                .putObject("content")
                .putObject("application/json");
        ObjectNode properties =
                content.putObject("schema").put("type", "object").putObject("properties");
        properties.putObject("notes").put("type", "array").putObject("items").put("type", "string");
        properties.putObject("nextNote").put("type", "string");
        properties.putObject("hasNext").put("type", "boolean");
        content.putObject("example")
                .put("nextNote", "n-7")
                .put("hasNext", true)
                .putArray("notes")
                .add("a note");

        JsonNode page = get("listNotes");

        assertThat(page.path("notes")).hasSize(1);
        assertThat(page.has("nextNote")).isFalse();
        assertThat(page.path("hasNext").asBoolean()).isFalse();
    }

    @Test
    void renamingASchemaChangesNothing() {
        List<String> before = names();
        ObjectNode schemas = (ObjectNode) tree.at("/components/schemas");
        schemas.set("Profile", schemas.remove("Team"));
        tree.findParents("$ref").stream()
                .filter(reference -> reference.path("$ref").asText().endsWith("/Team"))
                .forEach(reference -> ((ObjectNode) reference).put("$ref", "#/components/schemas/Profile"));

        assertThat(names()).isEqualTo(before);
    }

    private List<String> names() {
        try (NectarSandbox sandbox = start()) {
            return sandbox.notSimulated().stream().map(DocumentPoint::toString).toList();
        }
    }

    private JsonNode get(String operationId) {
        return call(operationId, "");
    }

    private JsonNode post(String operationId, String body) {
        return call(operationId, body);
    }

    private JsonNode call(String operationId, String body) {
        try (NectarSandbox sandbox = start()) {
            ApiReply reply = call(sandbox, operationId, body);
            assertThat(sandbox.violations()).isEmpty();
            assertThat(reply.status()).isBetween(200, 299);
            return reply.body();
        }
    }

    private ApiReply call(NectarSandbox sandbox, String operationId, String body, Object... pathValues) {
        Operation operation = ApiDocument.of(tree).operation(operationId);
        String path = operation.servedPath();
        for (Object value : pathValues) {
            path = path.replaceFirst("\\{\\w+}", value.toString());
        }
        return new SandboxApi(sandbox).exchange(operation.method(), path, "application/json", body.getBytes(UTF_8));
    }

    private NectarSandbox start() {
        return NectarSandbox.builder().document(ApiDocument.of(tree)).start();
    }

    private ObjectNode operation(String operationId) {
        return (ObjectNode)
                tree.at(ApiDocument.of(tree).operation(operationId).node().pointer());
    }

    private ObjectNode content(String operationId) {
        return (ObjectNode) operation(operationId).at("/responses/200/content/application~1json");
    }

    private ObjectNode schema(String name) {
        return (ObjectNode) tree.at("/components/schemas/" + name);
    }

    private ObjectNode properties(String schema) {
        return (ObjectNode) schema(schema).get("properties");
    }

    private static void remove(ArrayNode names, String name) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (names.get(i).asText().equals(name)) {
                names.remove(i);
            }
        }
    }
}
