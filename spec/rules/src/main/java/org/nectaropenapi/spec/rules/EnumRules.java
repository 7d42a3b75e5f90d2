package org.nectaropenapi.spec.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.JavaNames;
import org.nectaropenapi.spec.model.YamlDocument;

/**
 * Rules about enumerations. Complete lists are {@code enum}, partial ones {@code x-known-values}; both become one kind
 * of Java type.
 */
final class EnumRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("An enum component is one list of distinct texts or integers", EnumRules::lists),
            Rule.ofForm("A list at a field is that of the component it names", EnumRules::inlineLists),
            new Rule("A list of values is written once, and used by its anchor elsewhere", EnumRules::copies),
            Rule.ofForm("Every value has a Java constant of its own", EnumRules::constants),
            Rule.ofForm("Descriptions of values are as many as the values", EnumRules::descriptions),
            Rule.ofForm("Both spellings of an alias are in the list", EnumRules::aliases));

    private static final List<String> KINDS = List.of("enum", "x-known-values");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");

    private EnumRules() {}

    private static boolean isEnum(DocumentNode schema) {
        return KINDS.stream().anyMatch(schema::has);
    }

    private static List<String> values(DocumentNode schema) {
        return schema.texts(schema.has("enum") ? "enum" : "x-known-values");
    }

    private static List<DocumentNode> enums(ApiDocument document) {
        return document.components("schemas").values().stream()
                .filter(EnumRules::isEnum)
                .toList();
    }

    private static void lists(ApiDocument document, Violations violations) {
        for (DocumentNode schema : enums(document)) {
            boolean integers = schema.text("type").equals("integer");
            if (!integers && !schema.text("type").equals("string")) {
                violations.add(schema.child("type"), "is '" + schema.text("type") + "'", "write string or integer");
            }
            if (KINDS.stream().allMatch(schema::has)) {
                violations.add(
                        schema,
                        "is a complete and a partial list",
                        "keep enum when the list is complete, else x-known-values");
            }
            for (String kind : KINDS) {
                Set<String> listed = new HashSet<>();
                for (DocumentNode value : schema.child(kind).children()) {
                    boolean ofType = integers
                            ? value.node().isIntegralNumber()
                            : value.node().isTextual();
                    if (!ofType || !listed.add(value.text())) {
                        violations.add(
                                value,
                                "is no " + schema.text("type") + ", or is listed before: " + value.node(),
                                "list each value once");
                    }
                }
            }
        }
    }

    private static void inlineLists(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            if (schema.isComponent() || !isEnum(schema) && !schema.has("x-enum")) {
                continue;
            }
            DocumentNode component = document.schema(schema.text("x-enum"));
            if (!isEnum(component)) {
                violations.add(
                        schema.child("x-enum"),
                        "names no enum component: '" + schema.text("x-enum") + "'",
                        "name the component whose list this is");
                continue;
            }
            for (String kind : KINDS) {
                if (!schema.child(kind).node().equals(component.child(kind).node())) {
                    violations.add(
                            schema.child(kind),
                            "differs from that of " + component.key(),
                            isAbove(schema, component.child(kind))
                                    ? referTo(component)
                                    : "use the anchor: " + kind + ": *" + component.key());
                }
            }
        }
    }

    /** Where a list is a copy, the next value would be added to one of the two alone. */
    private static void copies(ApiDocument document, Violations violations) {
        YamlDocument source = document.source().orElse(null);
        if (source == null) {
            return; // A tree has no anchors.
        }
        for (DocumentNode schema : document.allSchemas()) {
            DocumentNode component = document.schema(schema.text("x-enum"));
            for (String kind : KINDS) {
                DocumentNode list = schema.child(kind);
                DocumentNode shared = component.child(kind);
                boolean equal = list.exists() && list.node().equals(shared.node());
                if (!schema.isComponent()
                        && equal
                        && !source.original(list.pointer()).equals(source.original(shared.pointer()))) {
                    violations.add(
                            list,
                            "is a copy of the list of " + component.key(),
                            isAbove(schema, component.child(kind))
                                    ? referTo(component)
                                    : "write &" + component.key() + " before the list of the component and " + kind
                                            + ": *" + component.key() + " here");
                }
            }
        }
    }

    /** Tells whether no alias of a list can stand at a place: its anchor is further down. */
    private static boolean isAbove(DocumentNode place, DocumentNode list) {
        return place.document()
                .source()
                .filter(source -> source.line(place.pointer()) < source.line(source.original(list.pointer())))
                .isPresent();
    }

    private static String referTo(DocumentNode component) {
        return "write $ref: \"#" + component.pointer()
                + "\" in place of the schema, since an alias cannot stand above its" + " anchor";
    }

    private static void constants(ApiDocument document, Violations violations) {
        for (DocumentNode schema : enums(document)) {
            DocumentNode names = schema.child("x-enum-varnames");
            if (names.exists()) {
                checkCount(names, values(schema).size(), violations);
                for (DocumentNode name : names.children()) {
                    if (!CONSTANT.matcher(name.text()).matches() || !SourceVersion.isName(name.text())) {
                        violations.add(
                                name, "is no Java constant: " + name.text(), "write it in capitals with underscores");
                    }
                }
            }
            Map<String, String> taken = new HashMap<>();
            for (String value : values(schema)) {
                DocumentNode given = names.child(Integer.toString(taken.size()));
                String name = given.exists() ? given.text() : JavaNames.constant(value);
                String other = taken.put(name, value);
                if (other != null) {
                    violations.add(
                            names,
                            "is " + name + " for " + value + " and " + other,
                            "give every value its own name, in the order of the list");
                    break;
                }
            }
        }
    }

    private static void descriptions(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.components("schemas").values()) {
            if (schema.has("x-enum-descriptions")) {
                checkCount(schema.child("x-enum-descriptions"), values(schema).size(), violations);
            }
        }
    }

    private static void checkCount(DocumentNode texts, int values, Violations violations) {
        if (texts.node().size() != values) {
            violations.add(
                    texts,
                    "has " + texts.node().size() + " entries for " + values + " values",
                    "write one for each value, in the order of the list");
        }
    }

    private static void aliases(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.components("schemas").values()) {
            for (DocumentNode alias : schema.child("x-enum-aliases").children()) {
                for (String key : List.of("alias", "of")) {
                    if (!values(schema).contains(alias.text(key))) {
                        violations.add(
                                alias.child(key),
                                "is not in the list: '" + alias.text(key) + "'",
                                "list both spellings");
                    }
                }
            }
        }
    }
}
