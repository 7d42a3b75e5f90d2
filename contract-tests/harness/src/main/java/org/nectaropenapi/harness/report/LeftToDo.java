package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.SingleLine;

/**
 * A test that was skipped because it names something the document does not have.
 *
 * @param test the class and the method, with the name of a dynamic test
 * @param missing a sentence that names what is missing
 */
public record LeftToDo(String test, String missing) {
    /** The folder of these tests in the directory of a module, one file for each class. */
    public static final Path FOLDER = Path.of("target", "left-to-do");

    private static final String SEPARATOR = ": ";

    /** Writes the tests of a class in place of those of its last run. */
    public static void write(Path folder, String testClass, Collection<LeftToDo> tests) throws IOException {
        Path file = folder.resolve(testClass + ".txt");
        if (tests.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(folder);
        Files.write(
                file,
                tests.stream()
                        .map(test -> SingleLine.of(test.test() + SEPARATOR + test.missing()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Returns the tests of all classes of a module. */
    public static List<LeftToDo> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<LeftToDo> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    int end = line.indexOf(SEPARATOR);
                    all.add(new LeftToDo(line.substring(0, end), line.substring(end + SEPARATOR.length())));
                }
            }
        }
        return List.copyOf(all);
    }
}
