package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Untruths about paths, methods, statuses, bodies and paging. */
final class OperationMutations {
    private final Tree tree;
    private final List<Mutation> found = new ArrayList<>();

    private OperationMutations(Tree tree) {
        this.tree = tree;
    }

    static List<Mutation> of(Tree tree) {
        OperationMutations mutations = new OperationMutations(tree);
        tree.operations().forEach(mutations::operation);
        return mutations.found;
    }

    private void operation(String id, Tree.At at) {
        JsonNode operation = at.in(tree.root());
        found.add(new Mutation("change-path", id, root -> {
            // Only this operation moves; others of the path stay.
            ObjectNode paths = (ObjectNode) root.path("paths");
            JsonNode moved = ((ObjectNode) paths.path(at.path())).remove(at.method());
            paths.putObject(at.path() + "/moved").set(at.method(), moved);
        }));
        if (!at.method().equals("put")) {
            found.add(new Mutation("change-method", id, root -> {
                ObjectNode path = (ObjectNode) root.path("paths").path(at.path());
                path.set("put", path.remove(at.method()));
            }));
        }
        operation.path("responses").fieldNames().forEachRemaining(status -> status(id, at, status));
        if (operation.has("requestBody")) {
            add("drop-request-body", id, at, node -> node.remove("requestBody"));
        }
        paging(id, at, operation);
    }

    private void status(String id, Tree.At at, String status) {
        boolean success = status.startsWith("2");
        add(success ? "change-success-status" : "drop-error-status", id + "." + status, at, node -> {
            ObjectNode responses = (ObjectNode) node.path("responses");
            JsonNode response = responses.remove(status);
            if (success) {
                responses.set("202", response);
            }
        });
        JsonNode content =
                tree.resolved(at.in(tree.root()).path("responses").path(status)).path("content");
        if (success && content.has("application/json")) {
            add("change-media-type", id + "." + status, at, node -> {
                ObjectNode body =
                        (ObjectNode) node.path("responses").path(status).path("content");
                body.set("application/xml", body.remove("application/json"));
            });
            add("drop-response-body", id + "." + status, at, node -> ((ObjectNode)
                            node.path("responses").path(status))
                    .remove("content"));
        }
    }

    private void paging(String id, Tree.At at, JsonNode operation) {
        if (operation.has("x-pagination")) {
            String schema = tree.resolved(operation.path("responses").path("200"))
                    .path("content")
                    .path("application/json")
                    .path("schema")
                    .path("$ref")
                    .asText();
            found.add(new Mutation("change-pagination-items", id, root -> {
                ObjectNode paging = (ObjectNode) at.in(root).path("x-pagination");
                paging.put("items", "rows");
            }));
            found.add(new Mutation("change-pagination-total", id, root -> {
                ObjectNode paging = (ObjectNode) at.in(root).path("x-pagination");
                paging.put("total", "perPage");
            }));
            String name = schema.substring(schema.lastIndexOf('/') + 1);
            String items = operation.path("x-pagination").path("items").asText();
            found.add(new Mutation("change-item-key", name + "." + items, root -> {
                ObjectNode properties = (ObjectNode) Tree.schema(root, name).path("properties");
                properties.set("rows", properties.remove(items));
            }));
        }
    }

    private void add(String operator, String place, Tree.At at, Consumer<ObjectNode> edit) {
        found.add(new Mutation(operator, place, root -> edit.accept(at.in(root))));
    }
}
