package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Rules about the document as a whole: its version of OpenAPI, its head, and the constructs that tools disagree on. */
final class StructureRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("The document is OpenAPI 3.0.3", StructureRules::openApiVersion),
            new Rule("The head names title, versions, licence and purpose", StructureRules::head),
            Rule.ofForm("There is one server, a root URL without a path", StructureRules::oneServerWithoutPath),
            Rule.ofForm("Every operation needs the same key in a header", StructureRules::keyInHeader),
            Rule.ofForm("No schema is closed to further fields", StructureRules::noClosedSchemas),
            Rule.ofForm("A reference stands alone and leads to something", StructureRules::references),
            Rule.ofForm("A nested object is a component with a name", StructureRules::nestedObjectsHaveNames));

    private StructureRules() {}

    private static void openApiVersion(ApiDocument document, Violations violations) {
        DocumentNode version = document.at("/openapi");
        if (!version.text().equals("3.0.3")) {
            violations.add(version, "is '" + version.text() + "'", "write 3.0.3, which all tools of the build read");
        }
    }

    private static void head(ApiDocument document, Violations violations) {
        DocumentNode info = document.at("/info");
        if (info.text("title").isBlank()) {
            violations.add(info.child("title"), "is missing", "name the API");
        }
        if (!info.text("version").matches("\\d+\\.\\d+\\.\\d+")) {
            violations.add(info.child("version"), "is no semantic version", "write three numbers, such as 1.2.3");
        }
        String prefix = "/v" + info.text("x-api-version") + "/";
        if (document.operations().stream()
                .noneMatch(operation -> operation.path().startsWith(prefix))) {
            violations.add(
                    info.child("x-api-version"),
                    "is no version that a path begins with",
                    "write the version of the paths, such as 1.0 for /v1.0/ping");
        }
        if (info.child("license").text("name").isBlank()) {
            violations.add(info.at("license", "name"), "is missing", "name the licence of the document");
        }
        if (info.text("description").length() < 80) {
            violations.add(
                    info.child("description"),
                    "is shorter than 80 characters",
                    "say what the document is and from what");
        }
    }

    private static void oneServerWithoutPath(ApiDocument document, Violations violations) {
        DocumentNode servers = document.at("/servers");
        if (servers.node().size() != 1) {
            violations.add(servers, "has " + servers.node().size() + " entries", "list the one root URL");
        }
        for (DocumentNode server : servers.children()) {
            if (!server.text("url").matches("https://[^/]+")) {
                violations.add(
                        server.child("url"), "is no https URL without a path", "move the path to the operations");
            }
        }
        for (Operation operation : document.operations()) {
            for (DocumentNode holder : List.of(operation.pathItem(), operation.node())) {
                if (holder.has("servers")) {
                    violations.add(holder.child("servers"), "overrides the document's server", "remove it");
                }
            }
        }
    }

    private static void keyInHeader(ApiDocument document, Violations violations) {
        DocumentNode schemes = document.at("/components/securitySchemes");
        for (DocumentNode scheme : schemes.children()) {
            if (!scheme.text("type").equals("apiKey") || !scheme.text("in").equals("header")) {
                violations.add(scheme, "is no key in a header", "describe the header with type: apiKey and in: header");
            }
        }
        DocumentNode security = document.at("/security");
        List<String> required =
                security.child("0").children().stream().map(DocumentNode::key).toList();
        if (schemes.node().size() != 1
                || security.node().size() != 1
                || !required.equals(List.of(schemes.children().get(0).key()))) {
            violations.add(security, "does not require the one key", "list the one entry of securitySchemes");
        }
        for (Operation operation : document.operations()) {
            if (operation.node().has("security")) {
                violations.add(operation.node().child("security"), "overrides the document's security", "remove it");
            }
        }
    }

    private static void noClosedSchemas(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            JsonNode additional = schema.node().path("additionalProperties");
            if (additional.isBoolean() && !additional.asBoolean()) {
                violations.add(
                        schema.child("additionalProperties"),
                        "closes the schema, but new fields come without notice",
                        "remove it");
            }
        }
    }

    private static void references(ApiDocument document, Violations violations) {
        checkReferences(document.root(), violations);
    }

    private static void checkReferences(DocumentNode place, Violations violations) {
        if (!place.child("$ref").node().isTextual()) {
            place.children().forEach(child -> checkReferences(child, violations));
            return;
        }
        if (place.node().size() > 1) {
            violations.add(place, "has a $ref with siblings, which 3.0 ignores", "keep the $ref alone");
        }
        if (!place.resolve().exists()) {
            violations.add(place, "refers to nothing: " + place.text("$ref"), "name a component that exists");
        }
    }

    /** Nested objects become classes, so each needs a name. */
    private static void nestedObjectsHaveNames(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            if (!schema.isComponent() && schema.has("properties")) {
                violations.add(schema, "is an object without a name", "move it to a component schema and refer to it");
            }
            if (schema.text("type").equals("array") && !schema.has("items")) {
                violations.add(schema, "is an array without items", "write the schema of its items");
            }
            if (schema.text("type").equals("object")
                    && !schema.has("properties")
                    && !schema.has("additionalProperties")) {
                violations.add(
                        schema,
                        "is an object without properties",
                        "list them, or write additionalProperties: true for a free form");
            }
        }
    }
}
