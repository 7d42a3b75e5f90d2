package org.nectaropenapi.client.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of the fixture: a document with one family of constructs, and the sources generated from it. */
public record GoldenFolder(Path path) {

    private static final Path ALL = Path.of("src", "test", "resources", "golden");

    /** Lists the folders by name. */
    static List<GoldenFolder> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.sorted().map(GoldenFolder::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lists the folders that tests walk: all, or the one that {@code -Dgolden.folder} names, as the build does unless
     * its tests are exhaustive.
     */
    public static List<GoldenFolder> walked() {
        String only = System.getProperty("golden.folder", "");
        return only.isEmpty() ? all() : List.of(named(only));
    }

    /** Returns the folder of this name. */
    public static GoldenFolder named(String name) {
        return new GoldenFolder(ALL.resolve(name));
    }

    public String name() {
        return path.getFileName().toString();
    }

    public Path document() {
        return path.resolve("document.yaml");
    }

    /** Returns the folder of the recorded sources. */
    public Path expected() {
        return path.resolve("expected");
    }

    TreeMap<String, String> sources() throws IOException {
        return Files.exists(expected()) ? ClientGeneration.sourcesIn(expected()) : new TreeMap<>();
    }

    void record(Map<String, String> sources) throws IOException {
        for (String stale : sources().keySet()) {
            Files.delete(expected().resolve(stale));
        }
        for (var source : sources.entrySet()) {
            Path file = expected().resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
    }
}
