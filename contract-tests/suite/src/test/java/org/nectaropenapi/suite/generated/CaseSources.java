package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;

/**
 * Finds the source of the expectation that a service accepts or rejects a generated request.
 *
 * <p>Pages print what a parameter or field can be, so a value that keeps it is accepted. That other values are rejected
 * follows where the service cannot do without the value; no page says that a service checks what is optional.
 *
 * @param api the access to the service
 * @param operation the operation that is called
 */
record CaseSources(ServiceApi api, Operation operation) {

    /**
     * A parameter or field of a request.
     *
     * @param fact its place in the document, or the operation
     * @param list the component with its values; empty when it has no list of values
     * @param isRequired whether the request needs it
     */
    private record Target(String fact, String list, boolean isRequired) {}

    Expectation of(GeneratedCase c) {
        Optional<String> open = OpenOutcomes.question(c);
        if (open.isPresent()) {
            return api.assumption(open.get());
        }
        return c.isValid() ? acceptance(c) : rejection(c);
    }

    private Expectation acceptance(GeneratedCase c) {
        if (c.rule() == ValueRule.UNUSUAL) {
            return api.assumption("invalid-body-values");
        }
        Optional<String> question = OpenOutcomes.ofValid(operation, c);
        if (question.isPresent()) {
            return api.assumption(question.get());
        }
        Target target = target(c);
        Expectation fact = api.fact(target.fact());
        if (fact.source().isDocumented() && !target.list().isEmpty()) {
            Optional<Expectation> ofValue = Texts.listedValue(c)
                    .filter(value -> isListed(target.list(), value))
                    .map(value -> api.fact(target.list() + "." + value));
            return ofValue.orElse(fact);
        }
        return fact;
    }

    private boolean isListed(String list, String value) {
        JsonNode schema = api.document().schema(list).node();
        return schema.path("enum").valueStream().anyMatch(listed -> listed.asText()
                        .equals(value))
                || schema.path("x-known-values").valueStream().anyMatch(listed -> listed.asText()
                        .equals(value));
    }

    private Expectation rejection(GeneratedCase c) {
        if (c.place().startsWith("path.")) {
            return api.fact("NotFound");
        }
        if (c.rule() == ValueRule.MEDIA_TYPE) {
            return api.assumption("media-type-status");
        }
        Optional<String> ofBody = OpenOutcomes.ofBody(operation);
        if (c.place().startsWith("body") && ofBody.isPresent()) {
            return api.assumption(ofBody.get());
        }
        if (c.rule() == ValueRule.UNREADABLE) {
            return api.fact("BadRequest");
        }
        // A page says how an address begins, and nothing of the rest.
        if (c.rule() == ValueRule.FORMAT && c.description().startsWith("the text https:")) {
            return api.assumption("invalid-body-values");
        }
        Target target = target(c);
        if (target.isRequired()) {
            return api.fact(target.fact());
        }
        if (!c.place().startsWith("body")) {
            return api.assumption("invalid-query-values");
        }
        if (c.rule() != ValueRule.ABSENT) {
            return api.assumption("invalid-body-values");
        }
        return api.assumption(c.place().equals("body") ? "absent-bodies" : "null-properties");
    }

    private Target target(GeneratedCase c) {
        if (c.place().startsWith("body")) {
            return ofBody(c);
        }
        return operation.parameters().stream()
                .filter(parameter -> isAbout(c.place(), parameter))
                .map(parameter ->
                        new Target(operation.id() + "." + parameter.name(), list(parameter), parameter.required()))
                .findFirst()
                .orElseGet(() -> new Target(operation.id(), "", true));
    }

    private static boolean isAbout(String place, Parameter parameter) {
        String name = parameter.in() + "." + parameter.name();
        return place.equals(name) || place.startsWith(name + ".");
    }

    private String list(Parameter parameter) {
        return list(parameter.valueSchema().path("x-enum").asText());
    }

    private String list(String name) {
        return api.document().schema(name).exists() ? name : "";
    }

    /** Finds a field by its steps. It is required where each object around it is. */
    private Target ofBody(GeneratedCase c) {
        ApiDocument document = api.document();
        String mediaType = BodyKind.essence(String.valueOf(c.template().mediaType()));
        JsonNode schema = operation.requestSchemas().getOrDefault(mediaType, MissingNode.getInstance());
        SchemaNode node = document.schemaNode(operation.id() + ".body", schema);
        String fact = operation.id();
        boolean isRequired =
                operation.bodyRequired() && !node.definition().path("required").isEmpty();
        for (String step : c.place().replaceFirst("^body[^.]*\\.?", "").split("\\.")) {
            Optional<SchemaNode> field = node.property(step.replace("[]", ""));
            if (field.isEmpty()) {
                break;
            }
            isRequired &= node.requires(field.get().field());
            node = field.get();
            if (document.schema(node.owner()).exists()) {
                fact = node.location();
            }
            for (int lists = step.split("\\[]", -1).length - 1; lists > 0; lists--) {
                node = node.items().orElse(node);
            }
        }
        return new Target(fact, list(node.listName()), isRequired);
    }
}
