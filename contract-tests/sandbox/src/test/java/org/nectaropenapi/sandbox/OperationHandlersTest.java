package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** A sandbox starts with any document. */
class OperationHandlersTest {
    private final ObjectNode tree = DocumentChanges.served().tree();

    /** Is skipped while something is left to do, with the list of it. */
    @Test
    void everyHandlerHasAnOperationOfTheDocument() {
        try (NectarSandbox sandbox = start()) {
            List<String> leftToDo = sandbox.leftToDo();
            if (!leftToDo.isEmpty()) {
                throw DocumentChanges.leftToDo(String.join(" ", leftToDo));
            }
        }
    }

    @Test
    void aHandlerWithoutOperationIsNamedWithTheMethodToDelete() {
        Operation updateSite = SandboxApi.operation("updateSite");
        ((ObjectNode) tree.path("paths").path(updateSite.path()))
                .remove(updateSite.node().key());

        try (NectarSandbox sandbox = start()) {
            assertThat(sandbox.leftToDo())
                    .anyMatch(sentence -> sentence.contains("The sandbox handles updateSite")
                            && sentence.contains("delete the method SitesHandler.updateSite"));
        }
    }

    @Test
    void anOperationWithoutOperationIdIsNamedByItsPath() {
        SandboxFixture.operation(tree, "getTeam").remove("operationId");

        Operation getTeam = SandboxApi.operation("getTeam");
        assertThatThrownBy(this::start)
                .hasMessageContaining(getTeam.method() + " " + getTeam.path() + " has no operationId");
    }

    private NectarSandbox start() {
        return NectarSandbox.builder().document(ApiDocument.of(tree)).start();
    }
}
