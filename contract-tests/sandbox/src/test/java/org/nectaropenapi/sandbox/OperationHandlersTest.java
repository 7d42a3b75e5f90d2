package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;

/** A sandbox starts with any document. */
class OperationHandlersTest {
    private final ObjectNode tree = ApiDocument.bundled().tree();

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
        pathOf("getSite").remove("patch");

        try (NectarSandbox sandbox = start()) {
            assertThat(sandbox.leftToDo())
                    .anyMatch(sentence -> sentence.contains("The sandbox handles updateSite")
                            && sentence.contains("delete the method SitesHandler.updateSite"));
        }
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
