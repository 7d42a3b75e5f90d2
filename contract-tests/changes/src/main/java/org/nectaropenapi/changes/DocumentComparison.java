package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nectaropenapi.spec.model.YamlDocument;

/** Compares two versions of the document by the project's own rules. */
final class DocumentComparison {

    private final JsonNode before;
    private final JsonNode after;
    private final Changes changes;
    private final SchemaComparison schemas;
    private final SchemaUsage usageBefore;
    private final SchemaUsage usageAfter;

    private DocumentComparison(YamlDocument released, YamlDocument current) {
        this.before = released.root();
        this.after = current.root();
        this.changes = new Changes(released, current);
        this.schemas = new SchemaComparison(before, after, changes);
        this.usageBefore = SchemaUsage.of(before);
        this.usageAfter = SchemaUsage.of(after);
    }

    /**
     * Compares.
     *
     * @param released the document of the last release
     * @param current the document of now
     * @return what changed, the worst first
     */
    static List<Change> compare(YamlDocument released, YamlDocument current) {
        DocumentComparison comparison = new DocumentComparison(released, current);
        comparison.operations();
        comparison.components();
        new GeneralComparison(comparison.before, comparison.after, comparison.changes).compare();
        return comparison.changes.list();
    }

    private void operations() {
        OperationComparison comparison = new OperationComparison(before, after, changes, schemas);
        Map<String, OperationAt> old = byRoute(before);
        Map<String, OperationAt> now = byRoute(after);
        Map<String, OperationAt> gone = new LinkedHashMap<>();
        old.forEach((route, operation) -> {
            if (!now.containsKey(route)) {
                gone.put(operation.section() + operation.id(), operation);
            }
        });
        now.forEach((route, operation) -> {
            OperationAt former = old.get(route);
            if (former == null) {
                former = gone.remove(operation.section() + operation.id());
            }
            if (former == null) {
                changes.added(
                        ChangeLocation.of(operation.title(), "", operation.pointer(), Set.of(operation.id())),
                        operation.isEvent() ? "new event" : "new operation " + operation.id(),
                        Impact.ADDITION,
                        Impact.ADDITION);
            } else {
                comparison.compare(former, operation);
            }
        });
        gone.values()
                .forEach(operation -> changes.removed(
                        ChangeLocation.of(operation.title(), operation.pointer(), "", Set.of(operation.id())),
                        operation.isEvent() ? "event is gone" : "operation " + operation.id() + " is gone",
                        Impact.BREAKING,
                        Impact.BREAKING));
    }

    private static Map<String, OperationAt> byRoute(JsonNode document) {
        Map<String, OperationAt> operations = new LinkedHashMap<>();
        OperationAt.all(document).forEach(operation -> operations.put(operation.route(), operation));
        return operations;
    }

    private void components() {
        JsonNode old = before.path("components").path("schemas");
        JsonNode now = after.path("components").path("schemas");
        for (String name : NodeTexts.keys(old, now)) {
            ChangeLocation place = SchemaUsage.place(
                    name, "/components/schemas/" + YamlDocument.escaped(name), usageBefore, usageAfter);
            if (!old.has(name)) {
                changes.added(place, "new schema " + name, Impact.NONE, Impact.ADDITION);
            } else if (!now.has(name)) {
                changes.removed(place, "schema " + name + " is gone", Impact.NONE, Impact.BREAKING);
            } else {
                schemas.compare(place, old.path(name), now.path(name));
            }
        }
    }
}
