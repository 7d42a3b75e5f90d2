package org.nectaropenapi.harness.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nectaropenapi.harness.run.ServiceProfile;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;

/** Applies a drift patch to the document and reports every change that it cannot place. */
public final class ApplyDriftPatch {

    private static final int LONGEST = 400;

    private ApplyDriftPatch() {}

    /**
     * Edits the document and prints a line for every change.
     *
     * @param arguments the patch, and the document
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        ServiceProfile profile = ServiceProfile.load();
        apply(Path.of(arguments[0]), Path.of(arguments[1]), profile::violations).forEach(System.out::println);
    }

    /**
     * Edits the document. Every change stands on its own: one that cannot be placed, or that breaks a rule of the
     * document, is left to a person, and the others are made.
     *
     * @param patchFile the patch
     * @param documentFile the document
     * @param rules returns the rules that a document breaks, one in a sentence
     * @return the outcome of each change, in Markdown
     * @throws IOException if a file cannot be read or written
     */
    public static List<String> apply(Path patchFile, Path documentFile, Function<ApiDocument, List<String>> rules)
            throws IOException {
        if (!Files.exists(patchFile)) {
            throw new IllegalArgumentException(
                    patchFile + " is not there: run the suite against the service, it writes the patch");
        }
        DriftPatch patch = DriftPatch.read(patchFile);
        if (patch.target().equals("sandbox")) {
            throw new IllegalArgumentException(
                    "the patch is from a run against the sandbox, which knows nothing but the document: nothing was observed");
        }
        String before = Files.readString(documentFile);
        List<String> report = new ArrayList<>();
        String after = edited(before, patch, document -> List.of(), report);
        if (!after.equals(before) && broken(after, rules) > broken(before, rules)) {
            // Reading the rules takes seconds, so changes are tried one by one only when together they break a rule.
            report.clear();
            after = edited(before, patch, rules, report);
        }
        if (!after.equals(before)) {
            Files.writeString(documentFile, after);
        }
        return report;
    }

    private static String edited(
            String before, DriftPatch patch, Function<ApiDocument, List<String>> rules, List<String> report) {
        PatchedText text = new PatchedText(before, patch.observed(), rules);
        patch.changes().forEach(change -> report.add(line(text, change)));
        return text.toString();
    }

    private static int broken(String document, Function<ApiDocument, List<String>> rules) {
        return rules.apply(ApiDocument.of(YamlDocument.parse(document))).size();
    }

    private static String line(PatchedText text, JsonNode change) {
        try {
            return (text.place(change) ? "- written: " : "- there already: ") + shortened(change.toString());
        } catch (CannotPlaceException e) {
            String what = change.hasNonNull("place") ? change.path("place").asText() : change.toString();
            return "- left to a person: " + shortened(what) + ", because " + shortened(String.valueOf(e.getMessage()));
        }
    }

    /** Keeps a line readable, whatever the service sent: JSON has no line breaks, the reason may have some. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
