package org.nectaropenapi.harness.drift;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The differences that were reviewed and accepted, read from a file. */
public final class Baseline {
    private static final Set<String> KEYS = Set.of("location", "kind", "target", "since", "reason");

    /** No differences. */
    public static final Baseline EMPTY = new Baseline(List.of());

    private final List<Entry> entries;

    private Baseline(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One accepted difference.
     *
     * @param location the place, as the report names it
     * @param kind in which way service and document differ there
     * @param target the target where it is so, or null for every one
     * @param since since when it is known
     * @param reason why it is accepted
     */
    public record Entry(
            String location, DriftKind kind, @Nullable String target, LocalDate since, String reason) {
        boolean covers(Drift drift) {
            return drift.kind() == kind && drift.location().equals(location);
        }

        /** Returns the entry in one line. */
        public String text() {
            return kind + " at " + location + " (" + (target == null ? "every target" : target) + ", since " + since
                    + ")";
        }
    }

    /**
     * Reads a baseline.
     *
     * @throws IllegalArgumentException when an entry is incomplete, unknown or doubled, saying which
     */
    public static Baseline read(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(file)) {
            @Nullable Object tree = new Yaml(new SafeConstructor(options)).load(reader);
            if (!(tree instanceof Map<?, ?> map) || !(map.get("drift") instanceof List<?> list)) {
                throw new IllegalArgumentException(file + " has no list 'drift'.");
            }
            List<Entry> entries = new ArrayList<>();
            Set<List<@Nullable Object>> places = new HashSet<>();
            for (Object item : list) {
                Entry entry = entry(file, item);
                if (!places.add(Arrays.asList(entry.location(), entry.kind(), entry.target()))) {
                    throw new IllegalArgumentException(file + ": " + entry.text() + " is there twice.");
                }
                entries.add(entry);
            }
            return new Baseline(entries);
        }
    }

    /** Returns the entries for a target. */
    public List<Entry> of(String target) {
        return entries.stream()
                .filter(entry -> entry.target() == null || entry.target().equals(target))
                .toList();
    }

    private static Entry entry(Path file, Object item) {
        if (!(item instanceof Map<?, ?> map) || !KEYS.containsAll(map.keySet())) {
            throw new IllegalArgumentException(file + ": an entry has the keys location, kind, target (optional), since"
                    + " and reason, not " + item);
        }
        try {
            Object target = map.get("target");
            return new Entry(
                    text(map, "location"),
                    DriftKind.valueOf(text(map, "kind")),
                    target == null ? null : target.toString(),
                    LocalDate.parse(text(map, "since")),
                    text(map, "reason"));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage() + " in " + item, e);
        }
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (!(value instanceof String text) || text.isBlank()) {
            throw new IllegalArgumentException("'" + key + "' must be a text");
        }
        return text;
    }
}
