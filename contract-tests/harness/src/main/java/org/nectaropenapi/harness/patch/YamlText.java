package org.nectaropenapi.harness.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nectaropenapi.spec.model.YamlDocument;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML text that is edited in place, by the marks of its nodes. Everything else stays byte for byte. */
final class YamlText {

    private static final int LONGEST_LINE = 130;

    private final List<String> lines;
    private Node root;

    YamlText(String text) {
        this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
        this.root = YamlDocument.nodes(text);
    }

    String text() {
        return String.join("\n", lines);
    }

    /** Finds a mapping by the keys from the root. */
    Optional<MappingNode> mapping(String... path) {
        Node node = root;
        for (String key : path) {
            Optional<NodeTuple> tuple = node instanceof MappingNode mapping ? entry(mapping, key) : Optional.empty();
            if (tuple.isEmpty()) {
                return Optional.empty();
            }
            node = tuple.get().getValueNode();
        }
        return node instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty();
    }

    static Optional<NodeTuple> entry(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> key.equals(text(tuple.getKeyNode())))
                .findFirst();
    }

    static Optional<Node> value(MappingNode mapping, String key) {
        return entry(mapping, key).map(NodeTuple::getValueNode);
    }

    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static List<String> texts(Node sequence) {
        return sequence instanceof SequenceNode list
                ? list.getValue().stream().map(YamlText::text).toList()
                : List.of();
    }

    /** Adds lines at the end of a mapping, with the indentation of its keys. */
    void append(MappingNode mapping, List<String> added) {
        List<NodeTuple> entries = mapping.getValue();
        insertAfter(entries.get(entries.size() - 1), mapping, added);
    }

    /** Adds lines after an entry of a mapping. */
    void insertAfter(NodeTuple entry, MappingNode mapping, List<String> added) {
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            throw new CannotPlaceException("it is written in one line: write it in several first");
        }
        String indent =
                " ".repeat(mapping.getValue().get(0).getKeyNode().getStartMark().getColumn());
        lines.addAll(
                lastLine(entry) + 1, added.stream().map(line -> indent + line).toList());
        parseAgain();
    }

    /** Adds an element or entry at the end of a collection, in brackets or on a line of its own. */
    void append(CollectionNode<?> list, String element) {
        if (list.getFlowStyle() != FlowStyle.FLOW) {
            List<Node> elements = ((SequenceNode) list).getValue();
            Node last = elements.get(elements.size() - 1);
            String indent = lines.get(last.getStartMark().getLine()).replaceAll("\\S.*", "");
            lines.add(lastLine(last) + 1, indent + "- " + element);
        } else {
            Mark end = list.getEndMark();
            Mark last = lastElementEnd(list);
            String line = lines.get(last.getLine());
            boolean roomy = line.length() + element.length() + 2 <= LONGEST_LINE;
            boolean sameLine = end.getLine() == last.getLine();
            String rest = line.substring(last.getColumn());
            lines.set(last.getLine(), line.substring(0, last.getColumn()) + ", " + element + rest);
            if (!roomy && !sameLine) {
                String indent = line.replaceAll("\\S.*", "");
                lines.set(last.getLine(), line.substring(0, last.getColumn()) + ",");
                lines.add(last.getLine() + 1, indent + element + rest);
            }
        }
        parseAgain();
    }

    /** Replaces a key or a scalar. */
    void replace(Node node, String text) {
        Mark start = node.getStartMark();
        String line = lines.get(start.getLine());
        lines.set(
                start.getLine(),
                line.substring(0, start.getColumn())
                        + text
                        + line.substring(node.getEndMark().getColumn()));
        parseAgain();
    }

    private static Mark lastElementEnd(CollectionNode<?> list) {
        Object last = list.getValue().get(list.getValue().size() - 1);
        return last instanceof NodeTuple tuple ? tuple.getValueNode().getEndMark() : ((Node) last).getEndMark();
    }

    /** Returns the last line of an entry. The value of an alias has the marks of its anchor, further up. */
    private int lastLine(NodeTuple entry) {
        Node key = entry.getKeyNode();
        Node value = entry.getValueNode();
        boolean alias = value.getStartMark().getIndex() < key.getEndMark().getIndex();
        return alias ? key.getEndMark().getLine() : lastLine(value);
    }

    private int lastLine(Node node) {
        if (node instanceof CollectionNode<?> collection
                && collection.getFlowStyle() != FlowStyle.FLOW
                && !collection.getValue().isEmpty()) {
            Object last = collection.getValue().get(collection.getValue().size() - 1);
            return last instanceof NodeTuple tuple ? lastLine(tuple) : lastLine((Node) last);
        }
        Mark end = node.getEndMark();
        int line = end.getLine();
        // A block scalar ends where the next node begins, so blank lines and comments are skipped.
        if (line >= lines.size() || end.getLine() > node.getStartMark().getLine() && isBlank(line, end.getColumn())) {
            line--;
            while (lines.get(line).isBlank() || lines.get(line).strip().startsWith("#")) {
                line--;
            }
        }
        return line;
    }

    private boolean isBlank(int line, int column) {
        return lines.get(line)
                .substring(0, Math.min(column, lines.get(line).length()))
                .isBlank();
    }

    private void parseAgain() {
        root = YamlDocument.nodes(text());
    }
}
