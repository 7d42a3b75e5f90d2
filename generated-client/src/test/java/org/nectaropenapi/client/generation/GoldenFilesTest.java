package org.nectaropenapi.client.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the sources generated from the documents of the fixture with recorded ones. Each folder of the fixture holds
 * a document with one family of constructs, and beside it what is generated from it. After an intended change of a
 * template, run this test with {@code -Dgolden.update=true} and read the diff.
 */
@Tag("golden")
class GoldenFilesTest {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> generatedSourcesEqualTheRecordedOnes() throws IOException {
        return (UPDATE ? GoldenFolder.all() : GoldenFolder.walked()).stream().flatMap(GoldenFilesTest::comparisons);
    }

    private static Stream<DynamicTest> comparisons(GoldenFolder golden) {
        TreeMap<String, String> generated;
        TreeMap<String, String> expected;
        try {
            generated = ClientGeneration.generate(
                    golden.document(), Files.createDirectories(folder.resolve(golden.name())));
            if (UPDATE) {
                golden.record(generated);
            }
            expected = golden.sources();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TreeSet<String> names = new TreeSet<>(generated.keySet());
        names.addAll(expected.keySet());
        return names.stream()
                .map(name -> DynamicTest.dynamicTest(golden.name() + ": " + name, () -> assertThat(generated.get(name))
                        .as("%s as generated; if the change is intended, record it with -Dgolden.update=true", name)
                        .isEqualTo(expected.get(name))));
    }
}
