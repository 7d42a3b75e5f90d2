package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.sandbox.http.Violation;
import org.nectaropenapi.spec.model.ApiDocument;

/** The sandbox sends no response that the document does not allow. */
class ResponseCheckTest {
    private final ObjectNode tree = ApiDocument.bundled().tree();

    @Test
    void anUndocumentedFieldIsAViolation() {
        properties("Team").remove("billing");
        schema("Team").withArray("required").removeAll();

        assertViolation("billing: is not in the document");
    }

    @Test
    void aMissingFieldIsAViolation() {
        properties("Team").putObject("region").put("type", "string");
        schema("Team").withArray("required").add("region");

        assertViolation("region: is required");
    }

    @Test
    void aWrongTypeIsAViolation() {
        ((ObjectNode) properties("Team").get("name")).put("type", "integer");

        assertViolation("name: ");
    }

    @Test
    void aWrongFormatIsAViolation() {
        ((ObjectNode) properties("Team").get("name")).put("format", "uuid");

        assertViolation("name: is no valid uuid");
    }

    @Test
    void aNullWhereTheDocumentHasNoneIsAViolation() {
        tree.at("/components/schemas/Company/properties").forEach(p -> ((ObjectNode) p).remove("nullable"));

        try (NectarSandbox sandbox = start()) {
            ApiReply reply = new SandboxApi(sandbox).send("createCompany", "{'name': 'Harborview Logistics'}");

            assertThat(reply.status()).isEqualTo(500);
            assertThat(sandbox.violations().get(0).rule()).startsWith("externalId: ");
        }
    }

    @Test
    void anUndocumentedStatusIsAViolation() {
        ((ObjectNode) operation("getTeam").get("responses")).remove("200");

        assertViolation("the document has no status 200 for "
                + SandboxApi.operation("getTeam").label());
    }

    @Test
    void aBodyWhereTheDocumentHasNoneIsAViolation() {
        ((ObjectNode) operation("getTeam").at("/responses/200")).remove("content");

        assertViolation("the document has no body for status 200");
    }

    @Test
    void anotherContentTypeIsAViolation() {
        ObjectNode content = (ObjectNode) operation("getTeam").at("/responses/200/content");
        content.set("text/csv", content.remove("application/json"));

        assertViolation("the document has no application/json for status 200");
    }

    @Test
    void aFieldAddedToTheDocumentIsStoredAndReturnedWithoutCode() {
        for (String schema : new String[] {"Site", "SiteCreateRequest", "SiteUpdateRequest"}) {
            properties(schema).putObject("floors").put("type", "integer");
        }
        try (NectarSandbox sandbox = start()) {
            SandboxApi api = new SandboxApi(sandbox);
            String company = api.send("createCompany", "{'name': 'Harborview Logistics'}")
                    .text("/id");
            ApiReply site = api.send("createSite", "{'name': 'Oakland', 'floors': 3, 'colour': 'red'}", company);

            assertThat(site.text("/floors")).isEqualTo("3");
            assertThat(site.body().has("colour")).isFalse();
            assertThat(api.send("updateSite", "{'floors': 4}", site.text("/id")).text("/floors"))
                    .isEqualTo("4");
            assertThat(sandbox.violations()).isEmpty();
        }
    }

    private void assertViolation(String rule) {
        try (NectarSandbox sandbox = start()) {
            ApiReply reply = new SandboxApi(sandbox).call("getTeam");

            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.detail()).contains("The sandbox violated the document", "getTeam", rule);
            assertThat(sandbox.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.operationId()).isEqualTo("getTeam");
                assertThat(violation).extracting(Violation::rule).asString().contains(rule);
            });
        }
    }

    private NectarSandbox start() {
        return NectarSandbox.builder().document(ApiDocument.of(tree)).start();
    }

    private ObjectNode operation(String id) {
        return SandboxFixture.operation(tree, id);
    }

    private ObjectNode schema(String name) {
        return (ObjectNode) tree.at("/components/schemas/" + name);
    }

    private ObjectNode properties(String schema) {
        return (ObjectNode) schema(schema).get("properties");
    }
}
