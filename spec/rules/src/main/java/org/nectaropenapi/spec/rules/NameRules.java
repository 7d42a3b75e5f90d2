package org.nectaropenapi.spec.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.JavaNames;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** Rules about names in Java, which follow from those of the document: what differs there may meet here. */
final class NameRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("x-java-name is a name for Java that needs no change", NameRules::javaNames),
            Rule.ofForm("Schemas have classes of their own", NameRules::schemas),
            Rule.ofForm("Properties have methods of their own", NameRules::properties),
            Rule.ofForm("Parameters have names of their own in Java", NameRules::parameters),
            Rule.ofForm("Objects and lists of values are small enough for a class", NameRules::sizes));

    /** More fields or constants than these exceed what one class file holds. */
    private static final int MOST_VALUES = 1_000;

    private static final int MOST_FIELDS = 500;
    private static final String EXTENSION = "x-java-name";
    private static final String REMEDY = "tell them apart by " + EXTENSION;

    private NameRules() {}

    private static String typeName(DocumentNode schema) {
        return schema.has(EXTENSION) ? schema.text(EXTENSION) : JavaNames.type(schema.key());
    }

    private static String memberName(DocumentNode property, String name) {
        return property.has(EXTENSION) ? property.text(EXTENSION) : JavaNames.member(name);
    }

    private static void javaNames(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.components("schemas").values()) {
            check(schema, JavaNames.type(schema.text(EXTENSION)), violations);
        }
        for (DocumentNode property : document.properties()) {
            check(property, JavaNames.member(property.text(EXTENSION)), violations);
        }
        for (DocumentNode parameter : document.parameters()) {
            check(parameter, JavaNames.member(parameter.text(EXTENSION)), violations);
        }
    }

    private static void check(DocumentNode bearer, String inJava, Violations violations) {
        String name = bearer.text(EXTENSION);
        if (bearer.has(EXTENSION) && !(SourceVersion.isName(name) && name.equals(inJava))) {
            violations.add(
                    bearer.child(EXTENSION),
                    "is no name for Java: '" + name + "'",
                    "write a free one in camel case, such as " + (name.isBlank() ? "other" : inJava));
        }
    }

    /** Files of classes differ in more than case, since some systems do not tell case apart. */
    private static void schemas(ApiDocument document, Violations violations) {
        Map<String, DocumentNode> taken = new HashMap<>();
        for (DocumentNode schema : document.components("schemas").values()) {
            DocumentNode other = taken.put(typeName(schema).toLowerCase(Locale.ROOT), schema);
            if (other != null) {
                violations.add(
                        schema,
                        "becomes the class " + typeName(schema) + ", as " + other.key() + " becomes " + typeName(other),
                        "rename it, or " + REMEDY);
            }
        }
    }

    private static void properties(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.allSchemas()) {
            Map<String, String> taken = new HashMap<>();
            for (DocumentNode property : schema.child("properties").children()) {
                String name = memberName(property, property.key());
                String other = taken.put(name, property.key());
                if (other != null) {
                    violations.add(property, "becomes " + name + "() in Java, as " + other + " does", REMEDY);
                }
            }
        }
    }

    /** What is required is an argument of a method, what is optional a method of an object beside it. */
    private static void parameters(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            Map<String, String> required = new HashMap<>();
            Map<String, String> optional = new HashMap<>();
            for (Parameter parameter : operation.parameters()) {
                String name = memberName(parameter.node(), parameter.name());
                String other = (parameter.required() ? required : optional).put(name, parameter.name());
                if (other != null) {
                    violations.add(
                            operation.node().child("parameters"),
                            "has " + parameter.name() + " and " + other + ", which are both " + name + " in Java",
                            REMEDY);
                }
            }
        }
    }

    private static void sizes(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.components("schemas").values()) {
            for (String list : List.of("enum", "x-known-values")) {
                if (schema.child(list).node().size() > MOST_VALUES) {
                    violations.add(
                            schema.child(list),
                            "has more than " + MOST_VALUES + " values",
                            "describe it as a text with a pattern");
                }
            }
            if (schema.child("properties").node().size() > MOST_FIELDS) {
                violations.add(
                        schema.child("properties"),
                        "has more than " + MOST_FIELDS + " fields",
                        "group them in schemas of their own");
            }
        }
    }
}
