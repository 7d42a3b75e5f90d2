package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** By YAML 1.1, a number with an exponent has a point and the sign of the exponent; SnakeYAML is more lenient. */
    private static final Pattern EXPONENT_OF_12 = Pattern.compile("[^.]*[eE].*|.*[eE][0-9]+");

    static final List<Rule> RULES = List.of(Rule.ofForm(
            "The document means the same in YAML 1.1 and 1.2",
            (document, violations) -> compare(document.root(), violations)));

    private YamlRules() {}

    /** Reports scalars of a file that mean two things. */
    static void compare(DocumentNode root, Violations violations) {
        Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());
        root.document()
                .source()
                .ifPresent(source -> compare(YamlDocument.nodes(source.text()), root, around, violations));
    }

    /** SnakeYAML tags scalars as YAML 1.1 does, while the document's reader follows 1.2. */
    private static void compare(Node yaml11, DocumentNode yaml12, Set<Node> around, Violations violations) {
        if (yaml11 instanceof ScalarNode scalar) {
            compare(scalar, yaml12, violations);
        } else if (around.add(yaml11)) {
            if (yaml11 instanceof MappingNode mapping) {
                for (NodeTuple tuple : mapping.getValue()) {
                    compare(tuple, yaml12, around, violations);
                }
            } else if (yaml11 instanceof SequenceNode sequence) {
                for (int i = 0; i < sequence.getValue().size(); i++) {
                    compare(sequence.getValue().get(i), yaml12.child(Integer.toString(i)), around, violations);
                }
            }
            around.remove(yaml11);
        }
    }

    /** The reader itself refuses a key that is no scalar. */
    private static void compare(NodeTuple tuple, DocumentNode map, Set<Node> around, Violations violations) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            DocumentNode value = map.child(key.getValue());
            if (!KEYS.contains(key.getTag())) {
                violations.add(value, "has a key that is no text in YAML 1.1", REMEDY);
            }
            compare(tuple.getValueNode(), value, around, violations);
        }
    }

    private static void compare(ScalarNode yaml11, DocumentNode yaml12, Violations violations) {
        boolean isOctal = yaml11.isPlain() && yaml11.getValue().matches("[-+]?0[0-7]+");
        boolean isTextTo11 = yaml12.node().isNumber()
                && EXPONENT_OF_12.matcher(yaml11.getValue()).matches();
        // The reader takes 1.0e+3 for 1000, which YAML 1.1 has as another kind of number.
        boolean isNumber = yaml12.node().isNumber() && yaml11.getTag().equals(Tag.FLOAT);
        if (isOctal || isTextTo11 || !isNumber && !tagOf(yaml12.node()).equals(yaml11.getTag())) {
            violations.add(
                    yaml12,
                    "means two things to readers of YAML: " + yaml11.getValue(),
                    isTextTo11 ? "write the number out, or as in 1.0e+3" : REMEDY);
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
