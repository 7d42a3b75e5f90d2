package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.YamlDocument;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Rules about the files as YAML. Readers follow version 1.1 or 1.2, and an unquoted NO or 2025-01-31 is a text in one
 * of them and a boolean or a day in the other.
 */
final class YamlRules {

    private static final Set<Tag> KEYS = Set.of(Tag.STR, Tag.INT);
    private static final String REMEDY = "quote it";

    static final List<Rule> RULES = List.of(Rule.ofForm(
            "The document means the same in YAML 1.1 and 1.2",
            (document, violations) -> compare(document.root(), violations)));

    private YamlRules() {}

    /** Reports scalars of a file that mean two things. */
    static void compare(DocumentNode root, Violations violations) {
        root.document().source().ifPresent(source -> compare(YamlDocument.nodes(source.text()), root, violations));
    }

    /** SnakeYAML tags scalars as YAML 1.1 does, while the document's reader follows 1.2. */
    private static void compare(Node yaml11, DocumentNode yaml12, Violations violations) {
        if (yaml11 instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                DocumentNode value = yaml12.child(((ScalarNode) tuple.getKeyNode()).getValue());
                if (!KEYS.contains(tuple.getKeyNode().getTag())) {
                    violations.add(value, "has a key that is no text in YAML 1.1", REMEDY);
                }
                compare(tuple.getValueNode(), value, violations);
            }
        } else if (yaml11 instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                compare(sequence.getValue().get(i), yaml12.child(Integer.toString(i)), violations);
            }
        } else {
            ScalarNode scalar = (ScalarNode) yaml11;
            boolean octal = scalar.isPlain() && scalar.getValue().matches("[-+]?0[0-7]+");
            if (octal || !tagOf(yaml12.node()).equals(scalar.getTag())) {
                violations.add(yaml12, "means two things to readers of YAML: " + scalar.getValue(), REMEDY);
            }
        }
    }

    private static Tag tagOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> Tag.NULL;
            case BOOLEAN -> Tag.BOOL;
            case NUMBER -> value.isIntegralNumber() ? Tag.INT : Tag.FLOAT;
            default -> Tag.STR;
        };
    }
}
