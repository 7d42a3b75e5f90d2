package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * The document and the sandbox have the same operations, or no sandbox starts. When they differ, one test of this class
 * names all differences and {@link OperationsCondition} skips the tests of other classes.
 */
class OperationHandlersTest {
    private final ObjectNode tree = ApiDocument.bundled().tree();

    @Test
    void documentAndSandboxHaveTheSameOperations() {
        try (NectarSandbox sandbox = start()) {
            assertThat(sandbox.baseUrl().getPort()).isPositive();
        }
    }

    @Test
    void anOperationWithoutHandlerIsNamedWithThePlaceForIt() {
        ObjectNode archive = SandboxFixture.operation(tree, "getSite").deepCopy();
        archive.put("operationId", "archiveSite");
        pathOf("getSite").set("post", archive);

        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "archiveSite (POST " + SandboxApi.operation("getSite").path() + ")")
                .hasMessageContaining(
                        "Add a method 'public HandlerResponse archiveSite(ValidatedRequest request)' to the class SitesHandler");
    }

    @Test
    void anOperationOfANewTagAsksForANewClass() {
        ObjectNode archive = SandboxFixture.operation(tree, "getSite").deepCopy();
        archive.put("operationId", "archiveSite").putArray("tags").add("Archive");
        pathOf("getSite").set("post", archive);

        assertThatThrownBy(this::start).hasMessageContaining("to a new class ArchiveHandler");
    }

    @Test
    void aHandlerWithoutOperationIsNamedWithTheMethodToDelete() {
        pathOf("getSite").remove("patch");

        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The sandbox handles updateSite")
                .hasMessageContaining("Delete the method SitesHandler.updateSite");
    }

    @Test
    void allDifferencesStandInOneMessage() {
        pathOf("getSite").remove("patch");
        SandboxFixture.operation(tree, "getTeam").put("operationId", "readTeam");

        assertThatThrownBy(this::start).hasMessageContainingAll("updateSite", "readTeam", "getTeam");
    }

    @Test
    void anOperationWithoutOperationIdIsNamedByItsPath() {
        SandboxFixture.operation(tree, "getTeam").remove("operationId");

        assertThatThrownBy(this::start)
                .hasMessageContaining("GET " + SandboxApi.operation("getTeam").path() + " has no operationId");
    }

    private NectarSandbox start() {
        return NectarSandbox.builder().document(ApiDocument.of(tree)).start();
    }

    private ObjectNode pathOf(String operationId) {
        return (ObjectNode)
                tree.path("paths").path(SandboxApi.operation(operationId).path());
    }
}
