package org.nectaropenapi.spec.rules;

import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;

/** A small document that keeps every rule but those of the Getting started page, and its open questions. */
final class Library {

    static final ApiDocument DOCUMENT = ApiDocument.of(resource("library.yaml"));
    static final OpenQuestions QUESTIONS = OpenQuestions.of(resource("library-questions.yaml"));

    private Library() {}

    /** Reads a file beside this class. */
    static YamlDocument resource(String name) {
        return YamlDocument.resource("org/nectaropenapi/spec/rules/" + name);
    }
}
