package org.nectaropenapi.harness.patch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nectaropenapi.spec.model.YamlText;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Marks single facts of a thing as observed: an entry in its map of evidence, and one in its map of days. */
final class ObservedMarks {

    private ObservedMarks() {}

    /**
     * Marks a fact.
     *
     * @param document the text
     * @param owner the object that has the fact, found again after every edit
     * @param evidence key of the map of evidence
     * @param fact key of the fact, as YAML
     * @param day when it was observed
     */
    static void mark(YamlText document, Supplier<MappingNode> owner, String evidence, String fact, LocalDate day) {
        add(document, owner, evidence, fact + ": observed");
        date(document, owner, fact, day);
    }

    /** Notes the day of a fact whose evidence is marked already. */
    static void date(YamlText document, Supplier<MappingNode> owner, String fact, LocalDate day) {
        add(document, owner, "x-observed", fact + ": \"" + day + "\"");
    }

    private static void add(YamlText document, Supplier<MappingNode> owner, String key, String entry) {
        Optional<Node> map = YamlText.value(owner.get(), key);
        if (map.isPresent()) {
            document.append((CollectionNode<?>) map.get(), entry);
        } else {
            document.append(owner.get(), List.of(key + ": {" + entry + "}"));
        }
    }
}
