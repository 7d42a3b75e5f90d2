package org.nectaropenapi.harness.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nectaropenapi.harness.drift.SimilarValues;
import org.nectaropenapi.spec.model.SingleLine;
import org.nectaropenapi.spec.model.YamlText;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Applies single changes to the text of the document, each marked as observed and with its day. */
final class PatchPlacement {

    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");
    private static final Map<String, Set<String>> FORMATS = Map.of(
            "string", Set.of("date", "date-time", "date-time-local", "uuid", "email", "uri"),
            "integer", Set.of("int32", "int64"));
    /** Names of fields whose values are secret. */
    private static final Pattern SECRET = Pattern.compile("(?i)password|passphrase|secret|token|apiKey");

    private static final int LONGEST_VALUE = 100;

    private static final String OBSERVED = "observed";

    private final YamlText document;
    private final LocalDate day;

    PatchPlacement(YamlText document, LocalDate day) {
        this.document = document;
        this.day = day;
    }

    /**
     * Applies one change.
     *
     * @param change the change as the contract suite wrote it
     * @return whether the text changed; the document may say it already
     * @throws CannotPlaceException if the change has no place in the document
     */
    boolean place(JsonNode change) {
        return switch (change.path("op").asText()) {
            case "addProperty" -> addProperty(change, text(change, "schema"), text(change, "property"));
            case "addEnumValue" -> addValue(text(change, "schema"), text(change, "value"));
            case "addStatus" ->
                new StatusPlacement(document, day)
                        .add(text(change, "operationId"), change.path("status").asInt());
            case "changeType" -> alsoAccept(text(change, "schema"), text(change, "property"), text(change, "to"));
            case "leaveToPerson" ->
                throw new CannotPlaceException(change.path("reason").asText());
            default ->
                throw new CannotPlaceException("'" + change.path("op").asText() + "' is no known kind of change");
        };
    }

    private static String text(JsonNode change, String key) {
        String text = change.path(key).asText("");
        if (text.isEmpty()) {
            throw new CannotPlaceException("the patch gives no " + key);
        }
        return text;
    }

    private MappingNode schema(String name) {
        return document.mapping("components", "schemas", name)
                .orElseThrow(() -> new CannotPlaceException("the document has no schema " + name));
    }

    private MappingNode properties(String schema) {
        return YamlText.value(schema(schema), "properties")
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(properties -> !properties.getValue().isEmpty())
                .orElseThrow(() -> new CannotPlaceException("the schema " + schema + " has no properties of its own"));
    }

    private boolean addProperty(JsonNode change, String schema, String property) {
        if (!property.matches("[A-Za-z][A-Za-z0-9_]{0,99}")) {
            throw new CannotPlaceException("'" + property + "' cannot be the name of a Java method");
        }
        MappingNode properties = properties(schema);
        if (YamlText.entry(properties, property).isPresent()) {
            return false;
        }
        properties.getValue().stream()
                .map(entry -> YamlText.text(entry.getKeyNode()))
                .filter(other -> other.replace("_", "").equalsIgnoreCase(property.replace("_", "")))
                .findFirst()
                .ifPresent(other -> {
                    throw new CannotPlaceException(
                            "'" + property + "' differs from '" + other + "' by nothing but its case");
                });
        List<String> lines = new ArrayList<>(List.of(quoted(property) + ":"));
        typed(change).forEach(line -> lines.add("  " + line));
        if (change.path("nullable").asBoolean() && !property.equals("id")) {
            lines.add("  nullable: true");
        }
        if (SECRET.matcher(property).find() || isSecretElsewhere(property)) {
            lines.add("  x-secret: true");
        }
        lines.add("  description: Seen in a response of the service; no page names it.");
        lines.add("  x-evidence: " + OBSERVED);
        lines.add("  x-observed: \"" + day + "\"");
        document.append(properties, lines);
        return true;
    }

    private boolean isSecretElsewhere(String property) {
        return document.mapping("components", "schemas").stream()
                .flatMap(schemas -> schemas.getValue().stream())
                .flatMap(
                        schema -> document
                                .mapping(
                                        "components",
                                        "schemas",
                                        YamlText.text(schema.getKeyNode()),
                                        "properties",
                                        property)
                                .stream())
                .anyMatch(field -> YamlText.entry(field, "x-secret").isPresent());
    }

    /** Returns the lines of the type. Numbers become decimal strings that are read from JSON numbers as well. */
    private static List<String> typed(JsonNode change) {
        String type = change.path("type").asText();
        String format = change.path("format").asText("");
        List<String> lines = new ArrayList<>();
        switch (type) {
            case "number" -> lines.addAll(List.of("type: string", "format: decimal", "x-also-accepts: [number]"));
            case "object" -> lines.addAll(List.of("type: object", "additionalProperties: true"));
            case "array" -> {
                JsonNode items = change.path("items");
                if (!items.path("type").isTextual()
                        || items.path("type").asText().equals("array")) {
                    throw new CannotPlaceException("what the list holds was not seen: describe it by hand");
                }
                lines.addAll(List.of("type: array", "items: {" + String.join(", ", typed(items)) + "}"));
            }
            case "string", "integer", "boolean" -> {
                lines.add("type: " + type);
                if (FORMATS.getOrDefault(type, Set.of()).contains(format)) {
                    lines.add("format: " + format);
                }
                if (format.equals("date-time-local")) {
                    lines.add("x-also-accepts: [date-time]");
                }
            }
            default -> throw new CannotPlaceException("'" + type + "' is no type of a field");
        }
        return lines;
    }

    private boolean addValue(String name, String value) {
        MappingNode schema = schema(name);
        Node values = YamlText.value(schema, "enum")
                .or(() -> YamlText.value(schema, "x-known-values"))
                .orElseThrow(() -> new CannotPlaceException("the schema " + name + " has no list of values"));
        if (YamlText.texts(values).contains(value)) {
            return false;
        }
        refuseOdd(value);
        SimilarValues.of(YamlText.texts(values), value).ifPresent(known -> {
            throw new CannotPlaceException(SimilarValues.told(value, known));
        });
        String constant = value.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("\\W+", "_")
                .replaceAll("_+$", "")
                .toUpperCase(Locale.ROOT);
        if (!constant.matches("[A-Z][A-Z0-9_]*")) {
            throw new CannotPlaceException("'" + value + "' gives no name for a Java constant: add it by hand");
        }
        List<String> printed = YamlText.texts(values);
        document.append((SequenceNode) values, quoted(value));
        AwaitPlacement.goOnAt(document, printed, quoted(value));
        YamlText.value(schema(name), "x-enum-varnames")
                .ifPresent(names -> document.append((CollectionNode<?>) names, quoted(constant)));
        YamlText.value(schema(name), "x-enum-descriptions")
                .ifPresent(words -> document.append(
                        (CollectionNode<?>) words, "Seen in a response of the service; no page names it."));
        ObservedMarks.mark(document, () -> schema(name), "x-value-evidence", quoted(value), day);
        return true;
    }

    /** Refuses a value that is no word of an API, or whose characters nobody would see in a review. */
    private static void refuseOdd(String value) {
        if (value.length() > LONGEST_VALUE) {
            throw new CannotPlaceException("a value of " + value.length() + " characters is no word of a list");
        }
        if (!value.strip().equals(value)) {
            throw new CannotPlaceException("the value begins or ends with a space");
        }
        if (value.codePoints().anyMatch(PatchPlacement::isInvisible)) {
            throw new CannotPlaceException("the value has line breaks or characters that cannot be seen");
        }
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> false;
        };
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z][A-Za-z0-9_.-]*") && !value.matches("(?i)y|n|yes|no|on|off|true|false|null")
                ? value
                : "\"" + SingleLine.of(value.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }

    /** Adds the observed type beside the documented one, since both are facts. */
    private boolean alsoAccept(String schema, String property, String form) {
        NodeTuple entry = YamlText.entry(properties(schema), property)
                .orElseThrow(() -> new CannotPlaceException("the schema " + schema + " has no field " + property));
        if (!(entry.getValueNode() instanceof MappingNode field)
                || YamlText.entry(field, "type").isEmpty()) {
            throw new CannotPlaceException(schema + "." + property + " refers to another schema: describe it by hand");
        }
        NodeTuple type = YamlText.entry(field, "type").orElseThrow();
        Optional<Node> forms = YamlText.value(field, "x-also-accepts");
        if (YamlText.text(type.getValueNode()).equals(form)
                || forms.map(YamlText::texts).orElse(List.of()).contains(form)) {
            return false;
        }
        if (!YamlText.text(type.getValueNode()).equals("string") || !SCALARS.contains(form)) {
            throw new CannotPlaceException(schema + "." + property + " is " + YamlText.text(type.getValueNode())
                    + " and came as " + form + ": no client reads both, decide by hand");
        }
        if (forms.isPresent()) {
            document.append((CollectionNode<?>) forms.get(), form);
        } else {
            document.insertAfter(type, field, List.of("x-also-accepts: [" + form + "]"));
        }
        ObservedMarks.mark(
                document,
                () -> (MappingNode) YamlText.value(properties(schema), property).orElseThrow(),
                "x-form-evidence",
                form,
                day);
        return true;
    }
}
