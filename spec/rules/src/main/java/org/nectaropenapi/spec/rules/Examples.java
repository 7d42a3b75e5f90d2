package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.List;

/** Every example of the document with the schema it belongs to. */
final class Examples {

    /**
     * An example and what it is an example of.
     *
     * @param value the example, where it is written
     * @param schema the schema it has to follow, or a reference to it
     */
    record Example(Located value, Located schema) {}

    private Examples() {}

    static List<Example> of(ApiDocument document) {
        List<Example> examples = new ArrayList<>();
        document.mediaTypes().forEach(mediaType -> examples.addAll(below(document, mediaType)));
        document.parameters().forEach(parameter -> examples.addAll(below(document, parameter)));
        for (Located schema : document.allSchemas()) {
            for (String key : List.of("example", "default")) {
                if (schema.node().has(key)) {
                    examples.add(new Example(schema.child(key), schema));
                }
            }
        }
        return examples;
    }

    /** The examples of one media type or parameter. */
    static List<Example> below(ApiDocument document, Located bearer) {
        List<Example> examples = new ArrayList<>();
        Located schema = bearer.child("schema");
        if (bearer.node().has("example")) {
            examples.add(new Example(bearer.child("example"), schema));
        }
        for (Located named : bearer.child("examples").children()) {
            examples.add(new Example(document.resolve(named).child("value"), schema));
        }
        return examples;
    }
}
