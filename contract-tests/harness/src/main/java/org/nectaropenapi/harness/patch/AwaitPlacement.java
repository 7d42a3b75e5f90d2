package org.nectaropenapi.harness.patch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.YamlText;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Adds observed statuses to the operations that can be waited for; such a status does not end the wait. */
final class AwaitPlacement {

    private AwaitPlacement() {}

    /**
     * Adds a status to those that do not end a wait, wherever the other values of its list are named.
     *
     * @param document the text
     * @param list the other values
     * @param value the new one, as YAML
     */
    static void goOnAt(YamlText document, List<String> list, String value) {
        // Every edit moves the marks behind it, so the places are looked up again.
        long places = pending(document, list).count();
        for (int i = 0; i < places; i++) {
            document.append(pending(document, list).skip(i).findFirst().orElseThrow(), value);
        }
    }

    private static Stream<CollectionNode<?>> pending(YamlText document, List<String> list) {
        return document.mapping("paths").orElseThrow().getValue().stream()
                .map(NodeTuple::getValueNode)
                .filter(MappingNode.class::isInstance)
                .flatMap(path -> ((MappingNode) path).getValue().stream())
                .map(NodeTuple::getValueNode)
                .filter(MappingNode.class::isInstance)
                .flatMap(operation -> YamlText.value((MappingNode) operation, "x-await").stream())
                .map(MappingNode.class::cast)
                .filter(wait -> spokenOf(wait).containsAll(list))
                .flatMap(wait -> YamlText.value(wait, "pending").stream())
                .map(node -> (CollectionNode<?>) node);
    }

    private static Set<String> spokenOf(MappingNode wait) {
        Set<String> values = new HashSet<>();
        for (String key : List.of("until", "failed", "pending")) {
            YamlText.value(wait, key).map(AwaitPlacement::words).ifPresent(values::addAll);
        }
        return values;
    }

    private static List<String> words(Node node) {
        List<String> words = YamlText.texts(node);
        return words.isEmpty() ? List.of(YamlText.text(node)) : words;
    }
}
