package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;

/** Document and sandbox have the same operations, or nothing starts. */
class OperationHandlersTest {
    private final ObjectNode tree = ApiDocument.bundled().tree();

    @Test
    void theBundledDocumentStarts() {
        try (NectarSandbox sandbox = start()) {
            assertThat(sandbox.baseUrl().getPort()).isPositive();
        }
    }

    @Test
    void anOperationWithoutHandlerIsNamedWithThePlaceForIt() {
        ObjectNode archive = path("/v2.2/site/{site_id}").get("get").deepCopy();
        archive.put("operationId", "archiveSite");
        path("/v2.2/site/{site_id}").set("post", archive);

        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("archiveSite (POST /v2.2/site/{site_id})")
                .hasMessageContaining(
                        "Add a method 'public HandlerResponse archiveSite(ValidatedRequest request)' to the class SitesHandler");
    }

    @Test
    void anOperationOfANewTagAsksForANewClass() {
        ObjectNode archive = path("/v2.2/site/{site_id}").get("get").deepCopy();
        archive.put("operationId", "archiveSite").putArray("tags").add("Archive");
        path("/v2.2/site/{site_id}").set("post", archive);

        assertThatThrownBy(this::start).hasMessageContaining("to a new class ArchiveHandler");
    }

    @Test
    void aHandlerWithoutOperationIsNamedWithTheMethodToDelete() {
        path("/v2.2/site/{site_id}").remove("patch");

        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The sandbox handles updateSite")
                .hasMessageContaining("Delete the method SitesHandler.updateSite");
    }

    @Test
    void allDifferencesStandInOneMessage() {
        path("/v2.2/site/{site_id}").remove("patch");
        ((ObjectNode) path("/v2.2/team").get("get")).put("operationId", "readTeam");

        assertThatThrownBy(this::start).hasMessageContainingAll("updateSite", "readTeam", "getTeam");
    }

    @Test
    void anOperationWithoutOperationIdIsNamedByItsPath() {
        ((ObjectNode) path("/v2.2/team").get("get")).remove("operationId");

        assertThatThrownBy(this::start).hasMessageContaining("GET /v2.2/team has no operationId");
    }

    private NectarSandbox start() {
        return NectarSandbox.builder().document(ApiDocument.of(tree)).start();
    }

    private ObjectNode path(String path) {
        return (ObjectNode) tree.at("/paths").get(path);
    }
}
