package org.nectaropenapi.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.spec.rules.Rule.rule;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest extends RuleFamily {

    private static final String SITE = "/components/schemas/Site";

    @Override
    List<Rule> rules() {
        return List.of(
                rule("The document is OpenAPI 3.0.3", ShapeRules::openApiVersion)
                        .notices("3.1", document -> document.set("/openapi", "3.1.0"), "/openapi"),
                rule("Its head says what it is, of which version and under which licence", ShapeRules::head)
                        .notices("another API version", d -> d.set("/info/x-api-version", "2.1"), "/info/x-api-version")
                        .notices("a version that is a word", d -> d.set("/info/version", "latest"), "/info/version")
                        .notices("a description of one word", d -> d.set("/info/description", "x"), "/info/description")
                        .notices("a guessed contact", d -> d.setJson("/info/contact", "{}"), "/info/contact"),
                rule("It names one server, the root URL without a path", ShapeRules::oneServerWithoutPath)
                        .notices(
                                "a base path",
                                d -> d.set("/servers/0/url", "https://external.nectarclimate.com/v2.2"),
                                "/servers/0/url")
                        .notices("two servers", d -> d.setJson("/servers", "[{'url': 'a'}, {'url': 'b'}]"), "/servers")
                        .notices(
                                "a server at an operation",
                                d -> d.setJson("/paths/~1v2.2~1ping/get/servers", "[]"),
                                "/paths/~1v2.2~1ping/get/servers"),
                rule("Every operation needs the key in the header X-API-Key", ShapeRules::keyInHeader)
                        .notices("no security", d -> d.setJson("/security", "[]"), "/security")
                        .notices(
                                "the key in the query",
                                d -> d.set("/components/securitySchemes/ApiKey/in", "query"),
                                "/components/securitySchemes/ApiKey/in")
                        .notices(
                                "an open operation",
                                d -> d.setJson("/paths/~1v2.2~1ping/get/security", "[]"),
                                "/paths/~1v2.2~1ping/get/security"),
                rule("No schema uses a keyword that tools disagree on", ShapeRules::noContestedKeywords)
                        .notices("allOf", d -> d.setJson(SITE + "/allOf", "[]"), SITE + "/allOf")
                        .notices(
                                "oneOf in an item",
                                d -> d.setJson(SITE + "/properties/path/items/oneOf", "[]"),
                                SITE + "/properties/path/items/oneOf")
                        .notices(
                                "an exclusive bound of a parameter",
                                d -> d.set("/components/parameters/Page/schema/exclusiveMinimum", true),
                                "/components/parameters/Page/schema/exclusiveMinimum")
                        .notices(
                                "a closed schema",
                                d -> d.set(SITE + "/additionalProperties", false),
                                SITE + "/additionalProperties")
                        .notices(
                                "a list of types",
                                d -> d.setJson(SITE + "/properties/name/type", "['string', 'null']"),
                                SITE + "/properties/name/type"),
                rule("A reference stands alone and points at something", ShapeRules::referencesStandAlone)
                        .notices(
                                "a sibling",
                                d -> d.set("/components/schemas/Company/properties/sites/items/description", "x"),
                                "/components/schemas/Company/properties/sites/items")
                        .notices(
                                "a dangling reference",
                                d -> d.set(
                                        "/components/schemas/Company/properties/sites/items/$ref",
                                        "#/components/schemas/Place"),
                                "/components/schemas/Company/properties/sites/items"),
                rule("A nested object is a component with a name", ShapeRules::nestedObjectsHaveNames)
                        .notices(
                                "an object in a property",
                                d -> d.setJson(
                                        SITE + "/properties/owner",
                                        "{'type': 'object', 'properties': {'name': {'type': 'string'}}}"),
                                SITE + "/properties/owner")
                        .notices(
                                "an array of nothing",
                                d -> d.remove(SITE + "/properties/path/items"),
                                SITE + "/properties/path")
                        .notices(
                                "an empty object",
                                d -> d.setJson(SITE + "/properties/owner", "{'type': 'object'}"),
                                SITE + "/properties/owner"));
    }

    @Test
    void theDocumentReadsAlikeInBothVersionsOfYaml() {
        assertThat(ShapeRules.readsAlikeEverywhere(
                        YamlFiles.read(ApiDocument.RESOURCE), YamlFiles.readAsYaml11(ApiDocument.RESOURCE)))
                .isEmpty();
        assertThat(ShapeRules.readsAlikeEverywhere(
                        YamlFiles.read(ApiDocument.QUESTIONS_RESOURCE),
                        YamlFiles.readAsYaml11(ApiDocument.QUESTIONS_RESOURCE)))
                .isEmpty();
    }

    @Test
    void aValueThatYamlVersionsReadDifferentlyIsNoticed() {
        String resource = "org/nectaropenapi/spec/rules/yaml-versions-differ.yaml";
        assertThat(ShapeRules.readsAlikeEverywhere(YamlFiles.read(resource), YamlFiles.readAsYaml11(resource)))
                .extracting(RuleViolation::pointer)
                .containsExactly("/country", "/day", "/account");
    }
}
