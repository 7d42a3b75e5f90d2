package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.ClientHeaders;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Rules about the document as a whole: its version of OpenAPI, its head, and the constructs that tools disagree on. */
final class StructureRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("The document is OpenAPI 3.0.3", StructureRules::openApiVersion),
            new Rule("The head names title, versions, licence and purpose", StructureRules::head),
            Rule.ofForm("The key goes to the document's host only", StructureRules::keyStaysAtItsHost),
            Rule.ofForm("There is one server, a root URL without a path", StructureRules::oneServerWithoutPath),
            Rule.ofForm(
                    "The one key stands in a header, and operations need it or nothing", StructureRules::keyInHeader),
            Rule.ofForm("No schema is closed to further fields", StructureRules::noClosedSchemas),
            Rule.ofForm("A reference stands alone and leads to something", StructureRules::references),
            Rule.ofForm("A list or map with a name does not contain itself", StructureRules::containers),
            Rule.ofForm("No value has to contain values without end", StructureRules::endlessValues),
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
            if (!server.text("url").matches("https://[^/?#{}]+")) {
                violations.add(
                        server.child("url"), "is no https URL without a path", "move the path to the operations");
            }
        }
        Set<String> checked = new HashSet<>();
        for (Operation operation : document.operations()) {
            for (DocumentNode holder : List.of(operation.pathItem(), operation.node())) {
                DocumentNode own = holder.child("servers");
                if (!own.exists() || !checked.add(own.pointer())) {
                    continue;
                }
                if (own.node().size() != 1) {
                    violations.add(own, "has " + own.node().size() + " entries", "list one URL");
                }
                for (DocumentNode server : own.children()) {
                    if (!server.text("url").matches("(?:https://[^/?#{}]+)?(?:/[^?#{}]*)?")) {
                        violations.add(
                                server.child("url"),
                                "is no https URL and no path",
                                "write it without variables and query");
                    }
                }
            }
        }
    }

    private static void keyStaysAtItsHost(ApiDocument document, Violations violations) {
        String shared = document.at("/servers").child("0").text("url");
        for (Operation operation : document.operations()) {
            String own = operation.ownServer().orElse("");
            boolean isOtherHost = own.startsWith("https://") && !(own + "/").startsWith(shared + "/");
            if (isOtherHost && !operation.security().isEmpty()) {
                violations.add(
                        operation.node(),
                        "sends the key to another host: " + own,
                        "write security: [] at the operation, or remove its server");
            }
        }
    }

    private static void keyInHeader(ApiDocument document, Violations violations) {
        DocumentNode schemes = document.at("/components/securitySchemes");
        for (DocumentNode scheme : schemes.children()) {
            if (!scheme.text("type").equals("apiKey") || !scheme.text("in").equals("header")) {
                violations.add(scheme, "is no key in a header", "describe the header with type: apiKey and in: header");
            } else if (!ClientHeaders.isKey(scheme.text("name"))) {
                violations.add(
                        scheme.child("name"),
                        "is not the header of the client: " + scheme.text("name"),
                        "write " + ClientHeaders.KEY);
            }
        }
        if (schemes.node().size() != 1) {
            violations.add(
                    schemes, "has " + schemes.node().size() + " entries", "describe the one key that the client sends");
        }
        DocumentNode security = document.at("/security");
        if (security.node().size() != 1 || security.child("0").node().isEmpty()) {
            violations.add(security, "does not require the key", "list the one entry of securitySchemes");
        }
        List<DocumentNode> requirements = new ArrayList<>(security.children());
        document.operations()
                .forEach(operation ->
                        requirements.addAll(operation.node().child("security").children()));
        for (DocumentNode requirement : requirements) {
            for (DocumentNode scheme : requirement.children()) {
                if (!schemes.has(scheme.key())) {
                    violations.add(
                            scheme,
                            "is no entry of securitySchemes",
                            "name the one that is there, or write security: []");
                }
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
        ObjectKinds.walk(document, new ObjectKinds.Visitor() {
            @Override
            public void reference(DocumentNode place, String section) {
                checkReference(place, section, violations);
            }
        });
    }

    private static void checkReference(DocumentNode place, String section, Violations violations) {
        String reference = place.text("$ref");
        String prefix = "#/components/" + section + "/";
        if (place.node().size() > 1) {
            violations.add(place, "has a $ref with siblings, which 3.0 ignores", "keep the $ref alone");
        }
        if (!reference.startsWith("#")) {
            violations.add(place, "refers to another file: " + reference, "move it here, below " + prefix);
        } else if (!reference.startsWith(prefix)
                || reference.substring(prefix.length()).contains("/")) {
            violations.add(
                    place,
                    "refers to something else than one of the " + section + ": " + reference,
                    "refer to " + prefix + "…");
        } else if (!place.document().at(reference.substring(1)).exists()) {
            violations.add(place, "refers to nothing: " + reference, "name a component that exists");
        } else if (!place.resolve().exists()) {
            violations.add(place, "refers to itself in a circle: " + reference, "write the component out");
        }
    }

    /** The fields of a form with parts are arguments and need no class. */
    private static boolean isForm(DocumentNode schema) {
        return schema.pointer().endsWith("/content/multipart~1form-data/schema");
    }

    /** Nested objects become classes, so each needs a name. */
    private static void nestedObjectsHaveNames(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            if (!schema.isComponent() && schema.has("properties") && !isForm(schema)) {
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

    /** Only an object with properties has a class, which can refer to itself. */
    private static void containers(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.components("schemas").values()) {
            if (containsItself(schema, new HashSet<>())) {
                violations.add(
                        schema, "is a list or map that contains itself", "write properties for what lies between");
            }
        }
    }

    private static boolean containsItself(DocumentNode schema, Set<String> open) {
        DocumentNode target = schema.resolve();
        if (target.has("properties")) {
            return false;
        }
        if (!open.add(target.pointer())) {
            return true;
        }
        boolean contains = Stream.of("items", "additionalProperties")
                .map(target::child)
                .anyMatch(item -> item.exists() && containsItself(item, open));
        open.remove(target.pointer());
        return contains;
    }

    /** A value ends where a field may be absent or null, or a list or map empty. */
    private static void endlessValues(ApiDocument document, Violations violations) {
        Collection<DocumentNode> schemas = document.components("schemas").values();
        Set<String> ending = new HashSet<>();
        boolean isComplete = false;
        while (!isComplete) {
            isComplete = true;
            for (DocumentNode schema : schemas) {
                if (ends(schema, ending) && ending.add(schema.pointer())) {
                    isComplete = false;
                }
            }
        }
        for (DocumentNode schema : schemas) {
            for (DocumentNode part : inevitableParts(schema)) {
                if (leadsTo(schema.pointer(), part, ending, new HashSet<>())) {
                    violations.add(
                            part,
                            "leads back to " + schema.key() + " by what every value must have, so that no value ends",
                            "let a field on the way be absent or null, or a list be empty");
                }
            }
        }
    }

    /** Tells whether a schema has a value of which all inevitable parts are known to have one. */
    private static boolean ends(DocumentNode schema, Set<String> ending) {
        DocumentNode target = schema.resolve();
        return !schema.pointer().equals(target.pointer()) && target.isComponent()
                ? ending.contains(target.pointer())
                : inevitableParts(target).stream().allMatch(part -> ends(part, ending));
    }

    private static boolean leadsTo(String pointer, DocumentNode place, Set<String> ending, Set<String> done) {
        DocumentNode target = place.resolve();
        return target.pointer().equals(pointer)
                || !ends(place, ending)
                        && done.add(target.pointer())
                        && inevitableParts(target).stream().anyMatch(part -> leadsTo(pointer, part, ending, done));
    }

    /** Returns the fields, items and entries that every value has. */
    private static List<DocumentNode> inevitableParts(DocumentNode schema) {
        List<DocumentNode> parts = new ArrayList<>();
        if (schema.flag("nullable")) {
            return parts;
        }
        schema.texts("required").forEach(name -> parts.add(schema.at("properties", name)));
        if (schema.child("minItems").node().asInt() > 0) {
            parts.add(schema.child("items"));
        }
        if (schema.child("minProperties").node().asInt() > 0 && !schema.has("properties")) {
            parts.add(schema.child("additionalProperties"));
        }
        parts.removeIf(part -> !part.node().isObject());
        return parts;
    }
}
