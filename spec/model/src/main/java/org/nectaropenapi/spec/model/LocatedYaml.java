package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML text as a JSON tree, with the line of every place.
 *
 * <p>Plain scalars are read as YAML 1.2 has them: no dates, and only {@code true} and {@code false} are booleans. What
 * an alias brings in has the lines of its anchor.
 */
public final class LocatedYaml {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

    private final String text;
    private final JsonNode root;
    private final Map<String, Integer> lines = new HashMap<>();

    private LocatedYaml(String text) {
        this.text = text;
        this.root = convert("", nodes(text));
    }

    /**
     * Reads a text.
     *
     * @param text YAML
     * @return its tree
     */
    public static LocatedYaml parse(String text) {
        return new LocatedYaml(text);
    }

    /**
     * Reads a file.
     *
     * @param file a YAML file
     * @return its tree
     */
    public static LocatedYaml read(Path file) {
        try {
            return new LocatedYaml(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Reads a text whose tree is not asked for.
     *
     * @param text YAML
     * @return its nodes with their marks
     */
    public static Node nodes(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setCodePointLimit(Integer.MAX_VALUE);
        return new Yaml(options).compose(new StringReader(text));
    }

    /** The text it was read from. */
    public String text() {
        return text;
    }

    /** The tree; aliases are copies. */
    public JsonNode root() {
        return root;
    }

    /**
     * Finds a place.
     *
     * @param pointer JSON pointer
     * @return what stands there, or a missing node
     */
    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /**
     * Finds the line of a place, or of the nearest one around it when it is not there.
     *
     * @param pointer JSON pointer
     * @return line, from 1
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
     * Makes a part of a JSON pointer from a key.
     *
     * @param key key of an object
     * @return the key with its slashes and tildes escaped
     */
    public static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode convert(String pointer, Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JSON.objectNode();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                String place = pointer + "/" + escaped(key);
                lines.put(place, tuple.getKeyNode().getStartMark().getLine() + 1);
                object.set(key, convert(place, tuple.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            for (Node element : sequence.getValue()) {
                String place = pointer + "/" + array.size();
                lines.put(place, element.getStartMark().getLine() + 1);
                array.add(convert(place, element));
            }
            return array;
        }
        return scalar((ScalarNode) node);
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
            BigInteger number = new BigInteger(value);
            return number.bitLength() < 64 ? JSON.numberNode(number.longValue()) : JSON.numberNode(number);
        }
        if (DECIMAL.matcher(value).matches()) {
            return JSON.numberNode(new BigDecimal(value));
        }
        return JSON.textNode(value);
    }
}
