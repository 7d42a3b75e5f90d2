package org.nectaropenapi.client.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the sources generated from a document with every construct to recorded ones. After an intended change of a
 * template, run this test with {@code -Dgolden.update=true} and read the diff.
 */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path EXPECTED = GOLDEN.resolve("expected");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> generatedSourcesEqualTheRecordedOnes() throws IOException {
        Path output = Files.createDirectory(folder.resolve("generated"));
        TreeMap<String, String> generated = ClientGeneration.generate(GOLDEN.resolve("fixture.yaml"), output);
        if (Boolean.getBoolean("golden.update")) {
            record(generated);
        }
        TreeMap<String, String> expected = ClientGeneration.sourcesIn(EXPECTED);
        TreeSet<String> names = new TreeSet<>(generated.keySet());
        names.addAll(expected.keySet());
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(generated.get(name))
                        .as("%s as generated; if the change is intended, record it with -Dgolden.update=true", name)
                        .isEqualTo(expected.get(name))));
    }

    private static void record(TreeMap<String, String> generated) throws IOException {
        if (Files.exists(EXPECTED)) {
            for (String stale : ClientGeneration.sourcesIn(EXPECTED).keySet()) {
                Files.delete(EXPECTED.resolve(stale));
            }
        }
        for (var source : generated.entrySet()) {
            Path file = EXPECTED.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
    }
}
