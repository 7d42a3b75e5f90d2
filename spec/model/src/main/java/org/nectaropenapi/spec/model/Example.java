package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An example of a document, with the schema it belongs to.
 *
 * @param node the example's value, at the place where it is written
 * @param schema the schema that the value follows, or a reference to it
 */
public record Example(DocumentNode node, DocumentNode schema) {

    /**
     * Lists the examples of a media type, a parameter or a header.
     *
     * @param bearer the object with {@code example} or {@code examples} beside its {@code schema}
     * @return the examples, references resolved
     */
    public static List<Example> of(DocumentNode bearer) {
        List<Example> examples = new ArrayList<>();
        DocumentNode schema = bearer.child("schema");
        if (bearer.has("example")) {
            examples.add(new Example(bearer.child("example"), schema));
        }
        for (DocumentNode named : bearer.child("examples").children()) {
            examples.add(new Example(named.resolve().child("value"), schema));
        }
        return examples;
    }

    /** {@return the value} */
    public JsonNode value() {
        return node.node();
    }

    @Override
    public String toString() {
        return node.pointer();
    }
}
