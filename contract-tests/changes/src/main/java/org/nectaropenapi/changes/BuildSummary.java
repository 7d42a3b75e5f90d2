package org.nectaropenapi.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a green build: what the sandbox does not simulate, which tests name what the document does not have,
 * and the version that is due.
 *
 * @param notSimulated what the sandbox does not simulate
 * @param leftToDo tests that were skipped, each with what is missing
 * @param due the version that is due; null when document and project have it already
 */
record BuildSummary(
        List<String> notSimulated,
        List<String> leftToDo,
        @Nullable String due) {

    /** The file with the lists, in the folder of the repository. */
    static final Path FILE = Path.of("target", "build-summary.md");

    private static final Path NOT_SIMULATED =
            Path.of("contract-tests", "suite", "target", "contract", "sandbox", "not-simulated.txt");
    private static final Path LEFT_TO_DO = Path.of("target", "left-to-do");
    private static final int DEPTH = 4;

    /** Collects what the modules of the build wrote. */
    static BuildSummary of(Path root, @Nullable String due) throws IOException {
        Path notSimulated = root.resolve(NOT_SIMULATED);
        List<String> leftToDo = new ArrayList<>();
        try (Stream<Path> folders =
                Files.find(root, DEPTH, (path, attributes) -> attributes.isDirectory() && path.endsWith(LEFT_TO_DO))) {
            for (Path folder : folders.sorted().toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.sorted().toList()) {
                        leftToDo.addAll(Files.readAllLines(file));
                    }
                }
            }
        }
        return new BuildSummary(
                Files.exists(notSimulated) ? Files.readAllLines(notSimulated) : List.of(), List.copyOf(leftToDo), due);
    }

    /** Writes the lists; returns the line for the end of the build, or empty when there is nothing to say. */
    Optional<String> write(Path root) throws IOException {
        Path file = root.resolve(FILE);
        List<String> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder("# Summary of the build\n");
        list(text, parts, "not simulated", notSimulated);
        list(text, parts, "left to do", leftToDo);
        if (due != null) {
            parts.add("version due " + due);
            text.append("\n## Version\n\n")
                    .append(due)
                    .append(" is due. `.ci/release prepare` sets it in document and POMs.\n");
        }
        if (parts.isEmpty()) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Optional.of(String.join(", ", parts) + ": see " + FILE);
    }

    private static void list(StringBuilder text, List<String> parts, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(title + " " + lines.size());
            text.append("\n## ")
                    .append(Character.toUpperCase(title.charAt(0)))
                    .append(title.substring(1))
                    .append("\n\n");
            lines.forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }
}
