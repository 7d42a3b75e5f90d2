package org.nectaropenapi.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/**
 * A request whose key, path, parameters and body are valid by the document.
 *
 * <p>Handlers read values by name. They find one wherever the document has it, as a parameter or as a field of the
 * body, and a value of another type than they expect like one that was not sent.
 *
 * @param operation the operation that is called
 * @param apiKey the key of the request
 * @param parameters the parameters by name, those of the document only
 * @param json the JSON of the body, or the fields of a form
 * @param files the files of a multipart form by field name
 * @param waiver tells which optional checks are off for this request
 * @param trace is told each name that a handler reads
 * @param originals returns the id that a value stands for
 */
public record ValidatedRequest(
        Operation operation,
        String apiKey,
        Map<String, JsonNode> parameters,
        JsonNode json,
        Map<String, FormFile> files,
        Predicate<OptionalCheck> waiver,
        Consumer<String> trace,
        UnaryOperator<String> originals) {

    /**
     * Reads the id of a resource.
     *
     * @param name name of the parameter
     * @return the id
     * @throws Problem 404 when it is no UUID
     */
    public UUID pathId(String name) {
        return Uuids.parse(originals.apply(pathText(name)))
                .orElseThrow(() -> Problem.notFound(name.replace("_id", "")));
    }

    /**
     * Reads a path parameter. One that has another name now is the last of the path.
     *
     * @param name name of the path parameter
     * @return its decoded value
     */
    public String pathText(String name) {
        return text(name)
                .or(this::lastOfPath)
                .orElseThrow(() -> new IllegalStateException("The document's " + operation.label()
                        + " has no parameter " + name + "; adapt the handler to the document."));
    }

    private Optional<String> lastOfPath() {
        List<Parameter> inPath = operation.parametersIn("path");
        return inPath.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                                parameters.get(inPath.get(inPath.size() - 1).name()))
                        .map(JsonNode::asText);
    }

    /**
     * Reads a text, number or flag.
     *
     * @param name name of a parameter, or dotted path of a field of the body
     * @return the last of its values as text, or the default of the document; empty when there is none
     */
    public Optional<String> text(String name) {
        List<String> values = texts(name);
        return values.isEmpty() ? defaultOf(name) : Optional.of(values.get(values.size() - 1));
    }

    /**
     * Reads several values.
     *
     * @param name name of a parameter, or dotted path of a field of the body
     * @return its values in order; a single one for a value that is no list
     */
    public List<String> texts(String name) {
        trace.accept(name);
        JsonNode value = parameters.containsKey(name) ? parameters.get(name) : at(name);
        List<String> texts = new ArrayList<>();
        for (JsonNode element :
                value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value)) {
            if (element.isValueNode() && !element.isNull()) {
                texts.add(element.asText());
            }
        }
        return texts;
    }

    /**
     * Reads ids of resources.
     *
     * @param name name of a parameter, or dotted path of a field of the body
     * @return the ids in order
     * @throws Problem 400 when one is no UUID
     */
    public List<UUID> ids(String name) {
        return texts(name).stream()
                .map(text -> Uuids.parse(originals.apply(text))
                        .orElseThrow(() -> Problem.badRequest(name, "is no id of a resource")))
                .toList();
    }

    /**
     * Reads a flag.
     *
     * @param name name of a parameter, or dotted path of a field of the body
     * @return the flag; empty when there is none
     */
    public Optional<Boolean> flag(String name) {
        return text(name)
                .filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf);
    }

    /**
     * Reads a number.
     *
     * @param name name of a parameter, or dotted path of a field of the body
     * @return the number; empty when there is none
     */
    public Optional<BigDecimal> number(String name) {
        return text(name)
                .filter(text -> text.matches("-?[0-9]{1,100}(\\.[0-9]{1,100})?"))
                .map(BigDecimal::new);
    }

    /**
     * Reads a field of the body as it is.
     *
     * @param name dotted path of the field
     * @return its value; a missing node when it was not sent
     */
    public JsonNode field(String name) {
        trace.accept(name);
        return at(name);
    }

    /**
     * Tells whether a field was sent, even with null.
     *
     * @param name dotted path of the field
     * @return whether the body has it
     */
    public boolean sends(String name) {
        return !field(name).isMissingNode();
    }

    /**
     * Tells whether the document still has a parameter or a field of the body.
     *
     * @param name name of a parameter, or of a field at the top of the body
     * @return whether a caller can send it
     */
    public boolean isDocumented(String name) {
        return operation.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(name))
                || operation.requestSchemas().values().stream().anyMatch(schema -> operation
                        .node()
                        .document()
                        .schemaNode("body", schema)
                        .property(name)
                        .isPresent());
    }

    /**
     * Returns whether a misbehaviour switches a check off. Call it only where the check would fail.
     *
     * @param check the check
     * @return whether the handler skips it
     */
    public boolean waives(OptionalCheck check) {
        return waiver.test(check);
    }

    /** {@return the JSON object of the body, or the form's fields; an empty object without a body} */
    public ObjectNode body() {
        return json instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    /**
     * Reads a file of a multipart body.
     *
     * @param field name of the form field
     * @return the file of that field, else the only one that was sent; empty when there is none
     */
    public Optional<FormFile> file(String field) {
        trace.accept(field);
        @Nullable FormFile named = files.get(field);
        return named == null && files.size() == 1 ? files.values().stream().findFirst() : Optional.ofNullable(named);
    }

    private JsonNode at(String name) {
        return body().at("/" + name.replace('.', '/'));
    }

    private Optional<String> defaultOf(String name) {
        return operation.parameters().stream()
                .filter(p -> p.name().equals(name) && p.schema().has("default"))
                .map(p -> p.schema().path("default").asText())
                .findFirst();
    }
}
