package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Rules about the document as a whole: its version of OpenAPI, its head, and the constructs that tools disagree on. */
final class ShapeRules {

    private static final List<String> FORBIDDEN = List.of(
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "discriminator",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "const",
            "examples",
            "patternProperties",
            "unevaluatedProperties");

    private ShapeRules() {}

    static List<RuleViolation> openApiVersion(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        expect(document.at("/openapi"), "3.0.3", findings);
        return findings;
    }

    static List<RuleViolation> head(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        expect(document.at("/info/title"), "Nectar Climate utility data API", findings);
        expect(document.at("/info/x-api-version"), "2.2", findings);
        expect(document.at("/info/license/name"), "Apache-2.0", findings);
        Located info = document.at("/info");
        if (!info.text("version").matches("\\d+\\.\\d+\\.\\d+")) {
            findings.add(info.child("version")
                    .finding("the document's own version is not three numbers", "write a semantic version"));
        }
        if (info.text("description").length() < 80) {
            findings.add(info.child("description")
                    .finding(
                            "too short to tell a reader what he has before him",
                            "say what the document is and from what"));
        }
        if (info.node().has("contact")) {
            findings.add(info.child("contact").finding("a contact that no page names", "leave it out"));
        }
        return findings;
    }

    static List<RuleViolation> oneServerWithoutPath(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        Located servers = document.at("/servers");
        if (servers.node().size() != 1) {
            findings.add(servers.finding(
                    "has " + servers.node().size() + " entries", "name the one root URL; validators take one server"));
        }
        for (Located server : servers.children()) {
            expect(server.child("url"), "https://external.nectarclimate.com", findings);
        }
        for (Operation operation : document.operations()) {
            if (operation.at().node().has("servers")) {
                findings.add(operation.at().child("servers").finding("a server of its own", "leave it out"));
            }
        }
        return findings;
    }

    static List<RuleViolation> keyInHeader(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        expect(document.at("/components/securitySchemes/ApiKey/type"), "apiKey", findings);
        expect(document.at("/components/securitySchemes/ApiKey/in"), "header", findings);
        expect(document.at("/components/securitySchemes/ApiKey/name"), "X-API-Key", findings);
        Located security = document.at("/security");
        if (!security.node().toString().equals("[{\"ApiKey\":[]}]")) {
            findings.add(security.finding("does not ask for the key", "write security: [{ApiKey: []}]"));
        }
        for (Operation operation : document.operations()) {
            if (operation.at().node().has("security")) {
                findings.add(operation
                        .at()
                        .child("security")
                        .finding("every operation needs the key, none has a rule of its own", "leave it out"));
            }
        }
        return findings;
    }

    static List<RuleViolation> noContestedKeywords(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.allSchemas()) {
            for (String keyword : FORBIDDEN) {
                if (schema.node().has(keyword)) {
                    findings.add(schema.child(keyword)
                            .finding(
                                    "tools disagree on " + keyword + " or do not know it in 3.0",
                                    "write the fields out, use minimum or a sentence"));
                }
            }
            JsonNode additional = schema.node().path("additionalProperties");
            if (additional.isBoolean() && !additional.asBoolean()) {
                findings.add(schema.child("additionalProperties")
                        .finding("closes the schema, but new fields come without notice", "leave it out"));
            }
            if (schema.node().path("type").isArray()) {
                findings.add(schema.child("type").finding("a list of types is 3.1", "name one type, use nullable"));
            }
        }
        return findings;
    }

    static List<RuleViolation> referencesStandAlone(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        walk(document.root(), findings, document);
        return findings;
    }

    private static void walk(Located at, List<RuleViolation> findings, ApiDocument document) {
        if (at.node().path("$ref").isTextual()) {
            if (at.node().size() > 1) {
                findings.add(at.finding("a $ref with siblings, which 3.0 ignores", "keep the $ref alone"));
            }
            if (!document.resolve(at).exists()) {
                findings.add(at.finding("points at nothing: " + at.text("$ref"), "name a component that exists"));
            }
            return;
        }
        at.children().forEach(child -> walk(child, findings, document));
    }

    /** Nested objects become classes of their own, so each needs a name; arrays need to say of what. */
    static List<RuleViolation> nestedObjectsHaveNames(ApiDocument document) {
        List<RuleViolation> findings = new ArrayList<>();
        for (Located schema : document.allSchemas()) {
            boolean component = schema.pointer().matches("/components/schemas/[^/]+");
            if (!component && schema.node().has("properties")) {
                findings.add(
                        schema.finding("an object without a name", "move it to a component schema and refer to it"));
            }
            if (schema.text("type").equals("array") && !schema.node().has("items")) {
                findings.add(schema.finding("an array of what", "give it items"));
            }
            if (schema.text("type").equals("object")
                    && !schema.node().has("properties")
                    && !schema.flag("additionalProperties")) {
                findings.add(schema.finding(
                        "an object without properties",
                        "list them, or say additionalProperties: true for a free form"));
            }
        }
        return findings;
    }

    /** Readers differ in their YAML: an unquoted NO or 2025-01-31 is a text for some and something else for others. */
    static List<RuleViolation> readsAlikeEverywhere(JsonNode asYaml12, JsonNode asYaml11) {
        List<RuleViolation> findings = new ArrayList<>();
        compare(new Located("", asYaml12), asYaml11, findings);
        return findings;
    }

    private static void compare(Located here, JsonNode other, List<RuleViolation> findings) {
        if (here.node().isContainerNode() && here.node().getNodeType() == other.getNodeType()) {
            if (here.node().size() != other.size()) {
                findings.add(here.finding("has keys that YAML 1.1 reads otherwise", "quote them"));
            }
            for (Located child : here.children()) {
                JsonNode match = other.isArray() ? other.path(Integer.parseInt(child.key())) : other.path(child.key());
                compare(child, match, findings);
            }
        } else if (!here.node().equals(other)) {
            findings.add(
                    here.finding("is " + here.node() + " or " + other + ", as the reader's YAML has it", "quote it"));
        }
    }

    private static void expect(Located at, String value, List<RuleViolation> findings) {
        if (!at.node().asText("").equals(value)) {
            findings.add(at.finding(at.exists() ? "is " + at.node() : "is missing", "write " + value));
        }
    }
}
