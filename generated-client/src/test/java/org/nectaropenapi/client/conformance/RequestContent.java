package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.Operation;

/**
 * A form of the body that an operation declares.
 *
 * @param mediaType the media type
 * @param node the media type's place, with schema, example and encoding
 * @param mediaTypes all media types that the operation lists
 */
record RequestContent(String mediaType, DocumentNode node, List<String> mediaTypes) {

    /**
     * A property of a form.
     *
     * @param name the name on the wire
     * @param required whether the form needs it
     * @param schema its schema
     */
    record Part(String name, boolean required, DocumentNode schema) {

        ValueType type() {
            return ValueType.of(schema);
        }

        String javaName() {
            String given = schema.text("x-java-name");
            return ComparableNames.comparable(given.isEmpty() ? name : given);
        }

        @Override
        public String toString() {
            return "part " + name;
        }
    }

    /** Returns the first form of the body; empty for operations without one. */
    static Optional<RequestContent> of(Operation operation) {
        List<DocumentNode> contents =
                operation.node().child("requestBody").resolve().child("content").children();
        return contents.stream()
                .findFirst()
                .map(content -> new RequestContent(
                        content.key(),
                        content,
                        contents.stream().map(DocumentNode::key).toList()));
    }

    DocumentNode schema() {
        return node.child("schema");
    }

    ValueType type() {
        return ValueType.of(schema());
    }

    /** Lists the media types, without their parameters, of which a request has one: of all files, or the first. */
    List<String> acceptedTypes() {
        return mediaTypes.stream()
                .filter(key -> BodyKind.of(mediaType) == BodyKind.BINARY || key.equals(mediaType))
                .map(key -> key.split(";")[0].strip())
                .toList();
    }

    /** Returns the content type that the encoding states for a part, empty if it states none. */
    String contentType(Part part) {
        return node.at("encoding", part.name()).text("contentType");
    }

    /** Tells whether the items of a field travel as one value. */
    boolean isJoined(Part part) {
        return node.at("encoding", part.name(), "explode").text().equals("false");
    }

    boolean isJson() {
        return BodyKind.of(mediaType) == BodyKind.JSON;
    }

    boolean isMultipart() {
        return mediaType.startsWith("multipart/");
    }

    /** Tells whether the properties of the schema are sent as parts or parameters of their own. */
    boolean isForm() {
        return isMultipart() || mediaType.equals("application/x-www-form-urlencoded");
    }

    /** Lists the properties of a form that a request has; none for any other body. */
    List<Part> parts() {
        if (!isForm()) {
            return List.of();
        }
        DocumentNode form = schema().resolve();
        List<String> required = form.texts("required");
        return form.child("properties").children().stream()
                .filter(property -> !property.resolve().flag("readOnly"))
                .map(property -> new Part(property.key(), required.contains(property.key()), property))
                .toList();
    }

    /** Returns the document's first example, or a sample of the schema. */
    JsonNode sample() {
        return Example.of(node).stream().findFirst().map(Example::value).orElseGet(() -> SampleValues.json(type(), 1));
    }
}
