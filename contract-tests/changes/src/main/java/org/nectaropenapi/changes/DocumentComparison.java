package org.nectaropenapi.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Compares two versions of the document by the project's own rules. */
final class DocumentComparison {

    private final ApiDocument released;
    private final ApiDocument current;
    private final Changes changes = new Changes();
    private final SchemaComparison schemas = new SchemaComparison(changes);

    private DocumentComparison(ApiDocument released, ApiDocument current) {
        this.released = released;
        this.current = current;
    }

    /** Returns the changes since the released document, the most severe first. */
    static List<Change> compare(ApiDocument released, ApiDocument current) {
        DocumentComparison comparison = new DocumentComparison(released, current);
        comparison.compareOperations();
        comparison.compareComponents();
        new GeneralComparison(released, current, comparison.changes).compare();
        return comparison.changes.list();
    }

    private void compareOperations() {
        OperationComparison comparison = new OperationComparison(changes, schemas);
        Map<String, Operation> old = byRoute(released);
        Map<String, Operation> now = byRoute(current);
        Map<String, Operation> removed = new LinkedHashMap<>();
        old.forEach((route, operation) -> {
            if (!now.containsKey(route)) {
                removed.put(identity(operation), operation);
            }
        });
        now.forEach((route, operation) -> {
            Operation former = old.containsKey(route) ? old.get(route) : removed.remove(identity(operation));
            if (former == null) {
                changes.added(
                        NodePair.of(
                                OperationComparison.title(operation),
                                released.root(),
                                operation.node(),
                                Set.of(operation.id())),
                        operation.isWebhook() ? "new event" : "new operation " + operation.id(),
                        Impact.ADDITION,
                        Impact.ADDITION);
            } else {
                comparison.compare(former, operation);
            }
        });
        removed.values()
                .forEach(operation -> changes.removed(
                        NodePair.of(
                                OperationComparison.title(operation),
                                operation.node(),
                                current.root(),
                                Set.of(operation.id())),
                        operation.isWebhook() ? "event was removed" : "operation " + operation.id() + " was removed",
                        Impact.BREAKING,
                        Impact.BREAKING));
    }

    private static String identity(Operation operation) {
        return operation.isWebhook() + " " + operation.id();
    }

    private static Map<String, Operation> byRoute(ApiDocument document) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        document.operationsAndWebhooks()
                .forEach(operation -> operations.put(OperationComparison.route(operation), operation));
        return operations;
    }

    private void compareComponents() {
        SchemaUsage usage = new SchemaUsage(released, current);
        NodePair all = NodePair.of(
                "", released.root().at("components", "schemas"), current.root().at("components", "schemas"), Set.of());
        for (String name : all.keys()) {
            NodePair schema = usage.place(name, all.child(name));
            if (schema.isNew()) {
                changes.added(schema, "new schema " + name, Impact.NONE, Impact.ADDITION);
            } else if (schema.isRemoved()) {
                changes.removed(schema, "schema " + name + " was removed", Impact.NONE, Impact.BREAKING);
            } else {
                schemas.compare(schema);
            }
        }
    }
}
