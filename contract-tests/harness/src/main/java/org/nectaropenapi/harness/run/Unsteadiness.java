package org.nectaropenapi.harness.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the responses of a run that say nothing of the API: throttled, failed on the way, or none at all. */
public final class Unsteadiness {
    private static final String FILE = "unsteady.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * The responses of one operation that said nothing of the API.
     *
     * @param operation the operation, or method and path where the document has none
     * @param seen a status, or in which way there was no response
     * @param times how often
     * @param inVain how many requests ended that way, after their repetitions
     */
    public record Entry(String operation, String seen, int times, int inVain) {}

    synchronized void note(String operation, String seen, boolean inVain) {
        entries.merge(
                operation + ' ' + seen,
                new Entry(operation, seen, 1, inVain ? 1 : 0),
                (old, more) -> new Entry(operation, seen, old.times() + more.times(), old.inVain() + more.inVain()));
    }

    /** Returns what was seen, sorted by operation. */
    synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    void write(Path directory) throws IOException {
        ArrayNode all = MAPPER.createArrayNode();
        entries().forEach(entry -> all.addObject()
                .put("operation", entry.operation())
                .put("seen", entry.seen())
                .put("times", entry.times())
                .put("inVain", entry.inVain()));
        MAPPER.writeValue(directory.resolve(FILE).toFile(), all);
    }

    /** Reads what the run in a directory has counted. */
    public static List<Entry> read(Path directory) throws IOException {
        List<Entry> read = new ArrayList<>();
        if (Files.exists(directory.resolve(FILE))) {
            for (JsonNode entry : MAPPER.readTree(directory.resolve(FILE).toFile())) {
                read.add(new Entry(
                        entry.path("operation").asText(),
                        entry.path("seen").asText(),
                        entry.path("times").asInt(),
                        entry.path("inVain").asInt()));
            }
        }
        return read;
    }
}
