package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.YamlDocument;

/** The list of open questions that goes with a document. Immutable. */
public final class OpenQuestions {

    private static final String RESOURCE = "org/nectaropenapi/open-questions.yaml";

    /** Gives the entries of the list their pointers and lines, which work for any YAML. */
    private final ApiDocument list;

    private OpenQuestions(ApiDocument list) {
        this.list = list;
    }

    /**
     * Takes a list that has been read, with its lines.
     *
     * @param source the list as YAML
     * @return the questions
     */
    public static OpenQuestions of(YamlDocument source) {
        return new OpenQuestions(ApiDocument.of(source));
    }

    /**
     * Takes a tree, for instance an edited copy of a list; it has no lines.
     *
     * @param tree the whole list
     * @return the questions
     */
    public static OpenQuestions of(JsonNode tree) {
        return new OpenQuestions(ApiDocument.of(tree));
    }

    /**
     * Reads a list from a file.
     *
     * @param file a file in YAML
     * @return the questions
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static OpenQuestions read(Path file) {
        return of(YamlDocument.read(file));
    }

    /** {@return the list on the class path, which belongs to the document there} */
    public static OpenQuestions bundled() {
        return of(YamlDocument.resource(RESOURCE));
    }

    /** {@return the questions in words, by id} */
    public Map<String, String> texts() {
        return entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.text("id"), entry -> entry.text("question"), (first, second) -> first));
    }

    List<DocumentNode> entries() {
        return list.root().children();
    }

    DocumentNode root() {
        return list.root();
    }
}
