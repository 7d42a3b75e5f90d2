package org.nectaropenapi.harness.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.spec.model.YamlText;

/** Applies a drift patch to the document and reports every change that it cannot place. */
public final class ApplyDriftPatch {

    private ApplyDriftPatch() {}

    /**
     * Edits the document and prints a line for every change.
     *
     * @param arguments the patch, and the document
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        apply(Path.of(arguments[0]), Path.of(arguments[1])).forEach(System.out::println);
    }

    /**
     * Edits the document.
     *
     * @param patchFile the patch
     * @param documentFile the document
     * @return the outcome of each change, in Markdown
     * @throws IOException if a file cannot be read or written
     */
    public static List<String> apply(Path patchFile, Path documentFile) throws IOException {
        if (!Files.exists(patchFile)) {
            throw new IllegalArgumentException(
                    patchFile + " is not there: run the suite against the service, it writes the patch");
        }
        DriftPatch patch = DriftPatch.read(patchFile);
        if (patch.target().equals("sandbox")) {
            throw new IllegalArgumentException(
                    "the patch is from a run against the sandbox, which knows nothing but the document: nothing was observed");
        }
        YamlText document = new YamlText(Files.readString(documentFile));
        PatchPlacement placement = new PatchPlacement(document, patch.observed());
        List<String> report = new ArrayList<>();
        for (JsonNode change : patch.changes()) {
            try {
                report.add((placement.place(change) ? "- written: " : "- there already: ") + change);
            } catch (IllegalArgumentException e) {
                report.add("- left to a person: " + change + ", because " + e.getMessage());
            }
        }
        if (!document.text().equals(Files.readString(documentFile))) {
            Files.writeString(documentFile, document.text());
        }
        return report;
    }
}
