package org.nectaropenapi.spec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML text that is edited in place, by the marks of its nodes. Everything else stays byte for byte. Every edit reads
 * the text again, so nodes that were found before it are stale.
 */
public final class YamlText {

    private static final int LONGEST_LINE = 130;

    private final List<String> lines;
    private Node root;

    /**
     * Reads a text.
     *
     * @param text YAML
     * @throws IllegalArgumentException when it has line breaks that others do not count
     */
    public YamlText(String text) {
        YamlSyntax.otherBreaks(text).stream().findFirst().ifPresent(fault -> {
            throw new IllegalArgumentException(fault.toString());
        });
        this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
        this.root = YamlDocument.nodes(text);
    }

    /** {@return the text as it is now} */
    public String text() {
        return String.join("\n", lines);
    }

    /**
     * Finds a node by the keys and indices from the root.
     *
     * @param path keys of mappings, or indices of lists as text
     * @return the node; the one of the anchor where an alias stands
     */
    public Optional<Node> node(String... path) {
        Node node = root;
        for (String key : path) {
            Optional<Node> next = node instanceof MappingNode mapping ? value(mapping, key) : element(node, key);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(node);
    }

    private static Optional<Node> element(Node node, String index) {
        return node instanceof SequenceNode list && index.matches("\\d{1,6}")
                ? list.getValue().stream().skip(Integer.parseInt(index)).findFirst()
                : Optional.empty();
    }

    /**
     * Finds a mapping by the keys from the root.
     *
     * @param path keys of mappings, or indices of lists as text
     * @return the mapping; empty when something else stands there, or nothing
     */
    public Optional<MappingNode> mapping(String... path) {
        return node(path).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
    }

    /**
     * Finds an entry of a mapping.
     *
     * @param mapping a mapping
     * @param key its key
     * @return the entry; empty when there is none
     */
    public static Optional<NodeTuple> entry(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> key.equals(text(tuple.getKeyNode())))
                .findFirst();
    }

    /**
     * Finds a value of a mapping.
     *
     * @param mapping a mapping
     * @param key its key
     * @return the value; empty when there is none
     */
    public static Optional<Node> value(MappingNode mapping, String key) {
        return entry(mapping, key).map(NodeTuple::getValueNode);
    }

    /**
     * Reads a scalar.
     *
     * @param node any node
     * @return its text; empty when it is no scalar
     */
    public static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /**
     * Reads a list of scalars.
     *
     * @param sequence any node
     * @return the texts of the elements; empty when it is no list
     */
    public static List<String> texts(Node sequence) {
        return sequence instanceof SequenceNode list
                ? list.getValue().stream().map(YamlText::text).toList()
                : List.of();
    }

    /**
     * Adds lines at the end of a mapping, with the indentation of its keys.
     *
     * @param mapping a mapping that is not empty
     * @param added lines without that indentation
     */
    public void append(MappingNode mapping, List<String> added) {
        List<NodeTuple> entries = mapping.getValue();
        insertAfter(entries.get(entries.size() - 1), mapping, added);
    }

    /**
     * Adds lines after an entry of a mapping.
     *
     * @param entry the entry
     * @param mapping the mapping around it
     * @param added lines without the indentation of the mapping's keys
     * @throws IllegalArgumentException when the mapping is written in braces
     */
    public void insertAfter(NodeTuple entry, MappingNode mapping, List<String> added) {
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            throw new IllegalArgumentException("it is written in one line: write it in several first");
        }
        String indent =
                " ".repeat(mapping.getValue().get(0).getKeyNode().getStartMark().getColumn());
        lines.addAll(
                lastLine(entry) + 1, added.stream().map(line -> indent + line).toList());
        parseAgain();
    }

    /**
     * Adds an element or entry at the end of a collection, in brackets or on a line of its own.
     *
     * @param list a collection that is not empty
     * @param element the element as YAML
     */
    public void append(CollectionNode<?> list, String element) {
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
            String head = line.substring(0, offset(last));
            String rest = line.substring(offset(last));
            lines.set(last.getLine(), head + ", " + element + rest);
            if (!roomy && !sameLine) {
                String indent = line.replaceAll("\\S.*", "");
                lines.set(last.getLine(), head + ",");
                lines.add(last.getLine() + 1, indent + element + rest);
            }
        }
        parseAgain();
    }

    /**
     * Removes an entry with everything below it, and the whole mapping's braces stay when it was the last.
     *
     * @param mapping a mapping
     * @param key key of the entry
     */
    public void remove(MappingNode mapping, String key) {
        NodeTuple entry = entry(mapping, key).orElseThrow();
        int at = mapping.getValue().indexOf(entry);
        if (mapping.getFlowStyle() == FlowStyle.FLOW) {
            List<Node[]> parts = mapping.getValue().stream()
                    .map(tuple -> new Node[] {tuple.getKeyNode(), tuple.getValueNode()})
                    .toList();
            cut(parts, at);
        } else {
            removeLines(entry.getKeyNode().getStartMark().getLine(), lastLine(entry));
        }
    }

    /**
     * Removes an element of a list.
     *
     * @param list a list
     * @param index number of the element, from 0
     */
    public void remove(SequenceNode list, int index) {
        Node element = list.getValue().get(index);
        if (list.getFlowStyle() == FlowStyle.FLOW) {
            cut(list.getValue().stream().map(node -> new Node[] {node, node}).toList(), index);
        } else {
            removeLines(element.getStartMark().getLine(), lastLine(element));
        }
    }

    /**
     * Replaces an entry of a mapping by lines.
     *
     * @param mapping a mapping that is not written in braces
     * @param key key of the entry
     * @param written the key with its new value, without the indentation of the mapping's keys
     */
    public void replaceEntry(MappingNode mapping, String key, List<String> written) {
        NodeTuple entry = entry(mapping, key).orElseThrow();
        int first = entry.getKeyNode().getStartMark().getLine();
        int column = entry.getKeyNode().getStartMark().getColumn();
        // The first key of an element of a list stands after its dash.
        String before = lines.get(first).substring(0, column);
        int last = lastLine(entry);
        lines.subList(first, last + 1).clear();
        List<String> indented = new ArrayList<>();
        for (String line : written) {
            indented.add((indented.isEmpty() ? before : " ".repeat(column)) + line);
        }
        lines.addAll(first, indented);
        parseAgain();
    }

    /**
     * Returns the lines of an entry.
     *
     * @param mapping a mapping that is not written in braces
     * @param key key of the entry
     * @return the lines without the indentation of the key
     */
    public List<String> linesOf(MappingNode mapping, String key) {
        NodeTuple entry = entry(mapping, key).orElseThrow();
        int column = entry.getKeyNode().getStartMark().getColumn();
        return lines.subList(entry.getKeyNode().getStartMark().getLine(), lastLine(entry) + 1).stream()
                .map(line -> line.substring(Math.min(column, line.length())))
                .toList();
    }

    private void removeLines(int first, int last) {
        lines.subList(first, last + 1).clear();
        parseAgain();
    }

    /** Cuts one of the parts, each from its first node to its last, out of a collection in brackets or braces. */
    private void cut(List<Node[]> parts, int at) {
        Mark from = at == 0 ? parts.get(at)[0].getStartMark() : parts.get(at - 1)[1].getEndMark();
        Mark to = at == 0 && parts.size() > 1 ? parts.get(1)[0].getStartMark() : parts.get(at)[1].getEndMark();
        String head = lines.get(from.getLine()).substring(0, offset(from));
        String tail = lines.get(to.getLine()).substring(offset(to));
        lines.subList(from.getLine(), to.getLine() + 1).clear();
        lines.add(from.getLine(), head + tail);
        parseAgain();
    }

    /**
     * Replaces a key or a scalar of one line.
     *
     * @param node the key or scalar
     * @param text what stands there instead, as YAML
     */
    public void replace(Node node, String text) {
        Mark start = node.getStartMark();
        String line = lines.get(start.getLine());
        lines.set(start.getLine(), line.substring(0, offset(start)) + text + line.substring(offset(node.getEndMark())));
        parseAgain();
    }

    /** Returns the place of a mark in its line. Columns do not tell it: they leave some marks of no width out. */
    private int offset(Mark mark) {
        int start = lines.stream()
                .limit(mark.getLine())
                .mapToInt(line -> line.length() + 1)
                .sum();
        return text().offsetByCodePoints(0, mark.getIndex()) - start;
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
