package org.nectaropenapi.harness.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes that a run of the contract suite suggests for the document.
 *
 * @param target name of the target
 * @param observed the day of the run
 * @param changes the changes
 */
record DriftPatch(String target, LocalDate observed, List<JsonNode> changes) {

    static DriftPatch read(Path file) throws IOException {
        JsonNode patch = new ObjectMapper().readTree(file.toFile());
        List<JsonNode> changes = new ArrayList<>();
        patch.path("changes").forEach(changes::add);
        LocalDate observed =
                LocalDate.ofInstant(Instant.parse(patch.path("generated").asText()), ZoneOffset.UTC);
        return new DriftPatch(patch.path("target").asText(), observed, changes);
    }
}
