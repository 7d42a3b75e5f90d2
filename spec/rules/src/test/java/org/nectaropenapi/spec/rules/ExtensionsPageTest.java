package org.nectaropenapi.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about extensions lists exactly those that the rules know, each with its places. */
class ExtensionsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "extensions.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(x-[a-z-]+)` \\| ([a-z, ]+) \\| [^|]+ \\| [^|]+ \\|$");

    @Test
    void thePageAndTheRulesNameTheSameExtensionsAtTheSamePlaces() throws IOException {
        Map<String, Set<String>> described = ROW.matcher(Files.readString(PAGE))
                .results()
                .collect(Collectors.toMap(
                        (MatchResult row) -> row.group(1),
                        row -> new TreeSet<>(Set.of(row.group(2).split(", ")))));
        Map<String, Set<String>> known = new TreeMap<>();
        ExtensionRules.KNOWN.forEach((name, holders) ->
                known.put(name, holders.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new))));
        assertThat(described).containsExactlyInAnyOrderEntriesOf(known);
    }

    @Test
    void everyExtensionHasAKindOfValue() {
        Set<String> known = new TreeSet<>(ExtensionRules.KNOWN.keySet());
        known.remove("x-webhooks"); // Paths by another name, see openapi-objects.yaml.
        assertThat(ObjectKinds.extensions()).isEqualTo(known);
    }
}
