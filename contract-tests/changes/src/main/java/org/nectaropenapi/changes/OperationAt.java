package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nectaropenapi.spec.model.YamlDocument;

/**
 * An operation or a webhook event, and where it stands.
 *
 * @param section {@code paths} or {@code x-webhooks}
 * @param path the path, or the type of the event
 * @param method HTTP method in lower case
 * @param node what the document says
 */
record OperationAt(String section, String path, String method, JsonNode node) {

    static final String EVENTS = "x-webhooks";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    static List<OperationAt> all(JsonNode document) {
        List<OperationAt> all = new ArrayList<>();
        for (String section : List.of("paths", EVENTS)) {
            document.path(section)
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        if (METHODS.contains(method.getKey())) {
                            all.add(new OperationAt(section, path.getKey(), method.getKey(), method.getValue()));
                        }
                    }));
        }
        return all;
    }

    boolean isEvent() {
        return section.equals(EVENTS);
    }

    String id() {
        return node.path("operationId").asText(method + " " + path);
    }

    String title() {
        return isEvent() ? "event " + path : method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** Method and path without the names of its parameters, which no caller sees. */
    String route() {
        return section + " " + method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    String pointer() {
        return "/" + section + "/" + YamlDocument.escaped(path) + "/" + method;
    }

    JsonNode parametersAndBody(JsonNode document) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        all.add(document.path(section).path(path).path("parameters"));
        all.add(node.path("parameters"));
        all.add(node.path("requestBody"));
        return all;
    }
}
