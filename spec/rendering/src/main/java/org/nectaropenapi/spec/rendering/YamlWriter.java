package org.nectaropenapi.spec.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Writes a tree as YAML that reads like a document written by hand: short objects in one line, long texts folded.
 * Readers of YAML 1.1 and of 1.2 read the same values.
 */
final class YamlWriter {

    private static final int WIDTH = 120;
    private static final int LONGEST_IN_ONE_LINE = 90;
    /** From here on an object may stand in one line: the sections of a document and their entries never do. */
    private static final int SHALLOWEST_IN_ONE_LINE = 3;
    /** Numbers, dates, times and what some reader may take for one; no versions. */
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("(?!\\d+\\.\\d+\\.\\d+$)[-+.0-9][-+.:_0-9eETZxo]*");

    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}/($](?:(?!: | #|:$).)*");
    private static final Pattern HARMLESS_IN_ONE_LINE = Pattern.compile("[\\p{L}\\p{N}/($][^,:#\\[\\]{}]*");
    /** Characters that end a line for some readers only; they are escaped. */
    private static final Pattern OTHER_BREAK = Pattern.compile("[\\u0085\\u2028\\u2029\\r]");

    private static final Resolver RESOLVER = new Resolver();

    private YamlWriter() {}

    /**
     * Writes a tree.
     *
     * @param tree the tree
     * @return the tree as YAML, with a line feed at its end
     */
    static String write(JsonNode tree) {
        DumperOptions options = new DumperOptions();
        options.setWidth(WIDTH);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        options.setSplitLines(true);
        StringWriter out = new StringWriter();
        new Yaml(options).serialize(node(tree, 0, FlowStyle.BLOCK), out);
        return out.toString();
    }

    private static Node node(JsonNode value, int depth, FlowStyle around) {
        FlowStyle style = around == FlowStyle.FLOW ? around : flow(value, depth);
        if (value.isObject()) {
            List<NodeTuple> entries = new ArrayList<>();
            value.properties()
                    .forEach(entry -> entries.add(
                            new NodeTuple(key(entry.getKey(), style), node(entry.getValue(), depth + 1, style))));
            return new MappingNode(Tag.MAP, entries, style);
        }
        if (value.isArray()) {
            List<Node> elements = new ArrayList<>();
            value.forEach(element -> elements.add(node(element, depth + 1, style)));
            return new SequenceNode(Tag.SEQ, elements, style);
        }
        return value.isTextual() ? text(value.textValue(), around) : plain(value);
    }

    private static FlowStyle flow(JsonNode collection, int depth) {
        boolean isShort = depth >= SHALLOWEST_IN_ONE_LINE
                && collection.toString().length() <= LONGEST_IN_ONE_LINE
                && height(collection) <= 2;
        return collection.isEmpty() || isShort ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private static int height(JsonNode value) {
        int height = 0;
        for (JsonNode child : value) {
            height = Math.max(height, height(child));
        }
        return value.isContainerNode() ? height + 1 : 0;
    }

    private static ScalarNode plain(JsonNode value) {
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
        return scalar(RESOLVER.resolve(NodeId.scalar, text, true), text, ScalarStyle.PLAIN);
    }

    private static ScalarNode key(String key, FlowStyle around) {
        ScalarStyle style = style(key, around);
        boolean isOneLine = style == ScalarStyle.PLAIN && key.length() <= LONGEST_IN_ONE_LINE;
        return scalar(Tag.STR, key, isOneLine ? style : ScalarStyle.DOUBLE_QUOTED);
    }

    private static ScalarNode text(String text, FlowStyle around) {
        return scalar(Tag.STR, text, style(text, around));
    }

    private static ScalarStyle style(String text, FlowStyle around) {
        if (OTHER_BREAK.matcher(text).find()) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        if (around == FlowStyle.BLOCK
                && (text.length() > LONGEST_IN_ONE_LINE && text.indexOf(' ') > 0 || isLines(text))) {
            return text.lines().noneMatch(line -> line.startsWith(" ")) ? ScalarStyle.FOLDED : ScalarStyle.LITERAL;
        }
        Pattern harmless = around == FlowStyle.FLOW ? HARMLESS_IN_ONE_LINE : HARMLESS;
        boolean isText = RESOLVER.resolve(NodeId.scalar, text, true).equals(Tag.STR)
                && harmless.matcher(text).matches()
                && !LIKE_A_NUMBER.matcher(text).matches();
        return isText ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
    }

    private static boolean isLines(String text) {
        return text.indexOf('\n') > 0 && !text.isBlank();
    }

    private static ScalarNode scalar(Tag tag, String text, ScalarStyle style) {
        return new ScalarNode(tag, text, null, null, style);
    }
}
