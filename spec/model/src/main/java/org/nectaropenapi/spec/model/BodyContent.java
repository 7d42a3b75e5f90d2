package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One media type of a request or response.
 *
 * @param mediaType the media type as the document writes it
 * @param kind how such bodies are read and written
 * @param node the object with {@code schema}, {@code example} and {@code encoding}, with its place
 */
public record BodyContent(String mediaType, BodyKind kind, DocumentNode node) {

    static List<BodyContent> of(DocumentNode holder) {
        return holder.child("content").children().stream()
                .map(content -> new BodyContent(content.key(), BodyKind.of(content.key()), content))
                .toList();
    }

    /** {@return the schema, references resolved; a missing place when the document names none} */
    public DocumentNode schema() {
        return node.child("schema").resolve();
    }

    /**
     * Lists the media types that a file in a form may have: those of {@code x-upload-types} at the field or its items,
     * or else those of the part's encoding.
     *
     * @param part the name of the field
     * @param field its schema, references resolved
     * @return the media types, among them ranges such as {@code image/*}; none when the document names none
     */
    public List<String> fileTypes(String part, JsonNode field) {
        List<String> listed = new ArrayList<>();
        for (JsonNode schema : List.of(field, field.path("items"))) {
            schema.path("x-upload-types").forEach(type -> listed.add(type.asText()));
        }
        String encoded = node.child("encoding").child(part).text("contentType");
        return listed.isEmpty() && !encoded.isEmpty()
                ? Stream.of(encoded.split(",")).map(String::strip).toList()
                : listed;
    }

    /** {@return the examples, references resolved} */
    public List<Example> examples() {
        return Example.of(node);
    }
}
