package org.nectaropenapi.harness.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The facts about a recorded run that a replay needs.
 *
 * @param target name of the target that was recorded
 * @param prefix prefix of every name that the run gave; it is part of requests, so a replay takes it over
 * @param mayWrite whether the run was allowed to change something at the service
 * @param patience how long the run waited for the service's background work
 * @param started when the run began
 */
public record RecordedRun(String target, String prefix, boolean mayWrite, Duration patience, Instant started) {
    static final String FILE = "run.json";

    /** Increases when older readers cannot read newer recordings. */
    private static final int FORMAT = 2;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Reads the facts from the recording in a folder. */
    public static RecordedRun read(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new IOException("There is no recording in " + folder + "; make one with -Dcontract.record.");
        }
        JsonNode json = MAPPER.readTree(Files.readAllBytes(folder.resolve(FILE)));
        if (json.path("format").asInt() != FORMAT) {
            throw new IOException("The recording in " + folder + " has format " + json.path("format")
                    + ", this suite reads format " + FORMAT + ". Record it anew.");
        }
        return new RecordedRun(
                json.path("target").asText(),
                json.path("prefix").asText(),
                json.path("mayWrite").asBoolean(),
                Duration.parse(json.path("patience").asText()),
                Instant.parse(json.path("started").asText()));
    }

    void write(Path folder) throws IOException {
        Files.write(
                folder.resolve(FILE),
                MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(MAPPER.createObjectNode()
                                .put("format", FORMAT)
                                .put("target", target)
                                .put("prefix", prefix)
                                .put("mayWrite", mayWrite)
                                .put("patience", patience.toString())
                                .put("started", started.toString())));
    }
}
