package org.nectaropenapi.harness.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the tests of a run went, kept beside its exchanges for the report that is made after them. */
final class TestsFile {
    private static final String NAME = "tests.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TestsFile() {}

    static void write(Path directory, TestCounts counts) throws IOException {
        Files.createDirectories(directory);
        ObjectNode tree =
                MAPPER.createObjectNode().put("passed", counts.passed()).put("skipped", counts.skipped());
        tree.set("failed", MAPPER.valueToTree(counts.failed()));
        MAPPER.writeValue(directory.resolve(NAME).toFile(), tree);
    }

    static TestCounts read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return TestCounts.NONE;
        }
        JsonNode tree = MAPPER.readTree(file.toFile());
        List<FailedTest> failed = new ArrayList<>();
        tree.path("failed")
                .forEach(node -> failed.add(new FailedTest(
                        node.path("test").asText(),
                        node.path("title").asText(),
                        node.path("message").asText())));
        return new TestCounts(tree.path("passed").asInt(), tree.path("skipped").asInt(), List.copyOf(failed));
    }
}
