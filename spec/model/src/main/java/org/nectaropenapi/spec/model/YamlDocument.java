package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML text as a JSON tree, with the line of every place.
 *
 * <p>Plain scalars follow the core schema of YAML 1.2, as OpenAPI asks: there are no dates, only {@code true} and
 * {@code false} are booleans, and decimals keep every digit. Aliases become copies, whose lines are those of the
 * anchor. Immutable, apart from the tree, which callers must not change.
 */
public final class YamlDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,9})?");
    /** The most digits of a number when it is written without its exponent. */
    private static final int MOST_DIGITS = 1000;

    /** A document of a large API has some 100,000. */
    private static final int MOST_PLACES = 2_000_000;

    private final String text;
    private final JsonNode root;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Node> anchors = new HashMap<>();
    private final Map<Node, String> anchored = new IdentityHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final List<YamlFault> faults = new ArrayList<>();

    private YamlDocument(String text, Node root) {
        this.text = text;
        this.root = convert("", root, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    static YamlReading reading(String text) {
        // JSON has no lines that matter.
        boolean isJson = text.stripLeading().startsWith("{");
        List<YamlFault> breaks = isJson ? List.of() : YamlSyntax.otherBreaks(text);
        if (!breaks.isEmpty()) {
            return new YamlReading(Optional.empty(), breaks);
        }
        try {
            @Nullable Node root = nodes(text);
            if (root == null) {
                return YamlReading.failed(new YamlFault(1, "", "is empty", "restore the file"));
            }
            Optional<YamlFault> growth = growth(root);
            if (growth.isPresent()) {
                return YamlReading.failed(growth.get());
            }
            YamlDocument document = new YamlDocument(text, root);
            return new YamlReading(Optional.of(document), List.copyOf(document.faults));
        } catch (YAMLException e) {
            return new YamlReading(Optional.empty(), YamlSyntax.faults(text, e));
        }
    }

    /**
     * Reads a text.
     *
     * @param text YAML or JSON
     * @return the document
     * @throws IllegalArgumentException when the text is not YAML, with all its faults
     */
    public static YamlDocument parse(String text) {
        return reading(text).orElseThrow();
    }

    /**
     * Reads a file.
     *
     * @param file a file in YAML or JSON
     * @return the document
     * @throws UncheckedIOException when the file cannot be read
     */
    public static YamlDocument read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Reads a resource of the class path.
     *
     * @param name name of the resource, without a leading slash
     * @return the document
     * @throws IllegalStateException when there is no such resource
     */
    public static YamlDocument resource(String name) {
        try (@Nullable InputStream in = YamlDocument.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path; add the artifact that contains it.");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /**
     * Parses a text for a caller that edits it in place by the marks of its nodes.
     *
     * @param text YAML
     * @return its nodes with their marks
     */
    public static Node nodes(String text) {
        LoaderOptions options = new LoaderOptions();
        // Documents reuse their lists of values by anchor, far more often than the default allows.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setCodePointLimit(Integer.MAX_VALUE);
        return new Yaml(options).compose(new StringReader(text));
    }

    /** Finds the first place whose aliases make it too large to be copied. */
    private static Optional<YamlFault> growth(Node root) {
        Map<Node, Integer> sizes = new IdentityHashMap<>();
        measure(root, sizes);
        return sizes.entrySet().stream()
                .filter(entry -> entry.getValue() >= MOST_PLACES)
                .map(entry -> lineOf(entry.getKey()))
                .max(Comparator.naturalOrder())
                .map(line -> new YamlFault(
                        line, "", "grows by aliases to more than " + MOST_PLACES + " places", "use fewer aliases"));
    }

    /** Counts the places that a node becomes, up to {@link #MOST_PLACES}; one that contains itself is counted once. */
    private static int measure(Node node, Map<Node, Integer> sizes) {
        Integer known = sizes.putIfAbsent(node, 0);
        if (known != null) {
            return known;
        }
        int size = 1;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                size = Math.min(MOST_PLACES, size + measure(tuple.getValueNode(), sizes));
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                size = Math.min(MOST_PLACES, size + measure(element, sizes));
            }
        }
        sizes.put(node, size);
        return size;
    }

    /**
     * Escapes a key for use in a JSON pointer.
     *
     * @param key key of an object
     * @return the key with its slashes and tildes escaped
     */
    public static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** {@return the text as it was read} */
    public String text() {
        return text;
    }

    /** {@return the tree} */
    public JsonNode root() {
        return root;
    }

    /**
     * Finds a place.
     *
     * @param pointer JSON pointer
     * @return the node there, or a missing node
     */
    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /**
     * Finds the line of a place, or of the nearest one around it when the place does not exist.
     *
     * @param pointer JSON pointer
     * @return the line, from 1
     */
    public int line(String pointer) {
        for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
            Integer line = lines.get(place);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    /**
     * Finds where the value of a place is written.
     *
     * @param pointer JSON pointer
     * @return the place that an alias there, or around it, leads to; else the place itself
     */
    public String original(String pointer) {
        for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
            String original = aliases.get(place);
            if (original != null) {
                return original + pointer.substring(place.length());
            }
        }
        return pointer;
    }

    private JsonNode convert(String pointer, Node node, Set<Node> around) {
        @Nullable String anchor = node.getAnchor();
        @Nullable Node named = anchor == null ? null : anchors.putIfAbsent(anchor, node);
        if (named != null && named != node) {
            fault(node, pointer, "defines the anchor " + anchor + " a second time", "give each anchor its own name");
        }
        @Nullable String original = anchor == null ? null : anchored.putIfAbsent(node, pointer);
        if (original != null) {
            aliases.put(pointer, original);
        }
        if (!around.add(node)) {
            fault(node, pointer, "is an anchor that contains itself", "remove the alias inside it");
            return JSON.nullNode();
        }
        JsonNode converted = node instanceof MappingNode mapping
                ? object(pointer, mapping, around)
                : node instanceof SequenceNode sequence ? array(pointer, sequence, around) : scalar((ScalarNode) node);
        if (converted.isBigDecimal() && digits(converted.decimalValue()) > MOST_DIGITS) {
            fault(node, pointer, "is a number of more than " + MOST_DIGITS + " digits", "write it as a text");
        }
        around.remove(node);
        return converted;
    }

    private ObjectNode object(String pointer, MappingNode mapping, Set<Node> around) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                fault(tuple.getKeyNode(), pointer, "has a key that is a list or a map", "write a text as key");
                continue;
            }
            String key = keyNode.getValue();
            String place = pointer + "/" + escaped(key);
            if (keyNode.getTag().equals(Tag.MERGE)) {
                fault(keyNode, pointer, "has a merge key, which YAML 1.2 does not know", "write the keys out");
            } else if (object.has(key)) {
                fault(
                        keyNode,
                        place,
                        "has a key that stands twice in one map, first in line " + lines.get(place),
                        "remove one of the two");
            }
            lines.put(place, lineOf(keyNode));
            object.set(key, convert(place, tuple.getValueNode(), around));
        }
        return object;
    }

    private ArrayNode array(String pointer, SequenceNode sequence, Set<Node> around) {
        ArrayNode array = JSON.arrayNode();
        for (Node element : sequence.getValue()) {
            String place = pointer + "/" + array.size();
            lines.put(place, lineOf(element));
            array.add(convert(place, element, around));
        }
        return array;
    }

    private void fault(Node node, String pointer, String problem, String remedy) {
        // An alias stands elsewhere than what it means.
        int line = node instanceof ScalarNode ? lineOf(node) : lines.getOrDefault(pointer, lineOf(node));
        YamlFault fault = new YamlFault(line, pointer, problem, remedy);
        // What an alias means is read again at each.
        if (faults.stream()
                .noneMatch(
                        other -> other.line() == fault.line() && other.problem().equals(problem))) {
            faults.add(fault);
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static JsonNode scalar(ScalarNode node) {
        String value = node.getValue();
        if (!node.isPlain()) {
            return JSON.textNode(value);
        }
        if (NULL.matcher(value).matches()) {
            return JSON.nullNode();
        }
        if (BOOLEAN.matcher(value).matches()) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        if (INTEGER.matcher(value).matches()) {
            return integer(new BigInteger(value));
        }
        if (DECIMAL.matcher(value).matches()) {
            return decimal(new BigDecimal(value));
        }
        return JSON.textNode(value);
    }

    /** Reads a whole number with an exponent as the same number without one, so that trees of both are equal. */
    private static JsonNode decimal(BigDecimal number) {
        return number.scale() <= 0 && digits(number) <= MOST_DIGITS
                ? integer(number.toBigIntegerExact())
                : JSON.numberNode(number);
    }

    /** Counts the digits before and behind the point, without the exponent. */
    private static long digits(BigDecimal number) {
        return Math.max((long) number.precision() - number.scale(), 0) + Math.max(number.scale(), 0);
    }

    /** Chooses the node that Jackson chooses for the same number in JSON, so that trees of both can be compared. */
    static JsonNode integer(BigInteger number) {
        if (number.bitLength() < 32) {
            return JSON.numberNode(number.intValue());
        }
        return number.bitLength() < 64 ? JSON.numberNode(number.longValue()) : JSON.numberNode(number);
    }
}
