package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The questions of {@code open-questions.yaml}, by id and in the order of the file. */
public final class Questions {
    private static final String RESOURCE = "org/nectaropenapi/open-questions.yaml";
    private static final Map<String, Question> ALL = load();

    private Questions() {}

    public static Map<String, Question> all() {
        return ALL;
    }

    private static Map<String, Question> load() {
        Map<String, Question> questions = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(
                Questions.class.getClassLoader().getResourceAsStream(RESOURCE),
                RESOURCE + " is not on the class path")) {
            JsonNode entries =
                    new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(in));
            entries.forEach(entry -> {
                Question question = Question.read(entry);
                questions.put(question.id(), question);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(questions);
    }
}
