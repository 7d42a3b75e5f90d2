package org.nectaropenapi.harness.expect;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The expectations of a run as reports show them.
 *
 * @param stated the number of expectations by source; a test counts once for each of its sources
 * @param notes the expectations that the service did not meet although no page is contradicted
 */
public record ExpectationSummary(Map<String, Integer> stated, List<ExpectationNote> notes) {
    /** A run without expectations. */
    public static final ExpectationSummary EMPTY = new ExpectationSummary(Map.of(), List.of());

    private static final String FILE = "expectations.json";
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    /**
     * The notes of one source.
     *
     * @param source the source
     * @param count the number of notes
     * @param tests the tests that made them, each once
     * @param messages the failed assertions, each once
     */
    public record Group(ExpectationSource source, int count, List<String> tests, List<String> messages) {}

    /** Returns the notes by source, in the order in which each source came first. */
    public List<Group> groups() {
        Map<ExpectationSource, List<ExpectationNote>> bySource = new LinkedHashMap<>();
        notes.forEach(note -> bySource.computeIfAbsent(note.source(), source -> new ArrayList<>())
                .add(note));
        return bySource.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .map(ExpectationNote::test)
                                .distinct()
                                .toList(),
                        entry.getValue().stream()
                                .map(ExpectationNote::message)
                                .distinct()
                                .toList()))
                .toList();
    }

    /** Writes a file to the directory of a run. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        MAPPER.writerWithDefaultPrettyPrinter()
                .writeValue(directory.resolve(FILE).toFile(), this);
    }

    /** Reads the file in the directory of a run; an empty summary when there is none. */
    public static ExpectationSummary read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        return Files.exists(file) ? MAPPER.readValue(file.toFile(), ExpectationSummary.class) : EMPTY;
    }
}
