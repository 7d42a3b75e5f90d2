package org.nectaropenapi.spec.model;

import java.util.List;

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

    /** {@return the examples, references resolved} */
    public List<Example> examples() {
        return Example.of(node);
    }
}
