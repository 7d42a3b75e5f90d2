package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Mutations of paths, methods, statuses, bodies and paging. */
final class OperationMutations {
    private final List<Mutation> found = new ArrayList<>();

    private OperationMutations() {}

    static List<Mutation> of(ApiDocument document) {
        OperationMutations mutations = new OperationMutations();
        document.operations().forEach(mutations::operation);
        return mutations.found;
    }

    private void operation(Operation operation) {
        String method = operation.node().key();
        found.add(Mutation.at("/paths", "change-path", operation.id(), paths -> {
            // Only this operation moves; others of the path stay.
            JsonNode moved = ((ObjectNode) paths.path(operation.path())).remove(method);
            paths.putObject(operation.path() + "/moved").set(method, moved);
        }));
        if (!method.equals("put")) {
            found.add(Mutation.at(
                    operation.pathItem().pointer(),
                    "change-method",
                    operation.id(),
                    path -> path.set("put", path.remove(method))));
        }
        operation.node().child("responses").children().forEach(response -> status(operation, response));
        if (operation.node().has("requestBody")) {
            add("drop-request-body", operation, "", node -> node.remove("requestBody"));
        }
        paging(operation);
    }

    private void status(Operation operation, DocumentNode response) {
        String status = response.key();
        boolean success = status.startsWith("2");
        add(success ? "change-success-status" : "drop-error-status", operation, "." + status, node -> {
            ObjectNode responses = (ObjectNode) node.path("responses");
            JsonNode removed = responses.remove(status);
            if (success) {
                responses.set(status.equals("202") ? "203" : "202", removed);
            }
        });
        if (success && response.resolve().child("content").has("application/json")) {
            String place = operation.id() + "." + status;
            found.add(Mutation.at(
                    response.child("content").pointer(),
                    "change-media-type",
                    place,
                    content -> content.set("application/xml", content.remove("application/json"))));
            found.add(Mutation.at(response.pointer(), "drop-response-body", place, node -> node.remove("content")));
        }
    }

    private void paging(Operation operation) {
        operation.extension("x-pagination").ifPresent(paging -> {
            found.add(Mutation.at(
                    paging.pointer(), "change-pagination-items", operation.id(), node -> node.put("items", "rows")));
            found.add(Mutation.at(
                    paging.pointer(), "change-pagination-total", operation.id(), node -> node.put("total", "perPage")));
            DocumentNode page = operation
                    .response(operation.successStatus().orElse(200))
                    .at("content", "application/json", "schema");
            String items = paging.text("items");
            found.add(Mutation.at(
                    page.resolve().child("properties").pointer(),
                    "change-item-key",
                    page.component().orElse("") + "." + items,
                    properties -> properties.set("rows", properties.remove(items))));
        });
    }

    private void add(String operator, Operation operation, String suffix, Consumer<ObjectNode> edit) {
        found.add(Mutation.at(operation.node().pointer(), operator, operation.id() + suffix, edit));
    }
}
