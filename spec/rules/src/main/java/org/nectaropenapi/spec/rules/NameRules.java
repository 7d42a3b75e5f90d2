package org.nectaropenapi.spec.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyContent;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.JavaNames;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** Rules about names in Java, which follow from those of the document: what differs there may meet here. */
final class NameRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("x-java-name is a name for Java that needs no change", NameRules::javaNames),
            Rule.ofForm("Names fit into references and files", NameRules::forms),
            Rule.ofForm("Schemas have classes of their own", NameRules::schemas),
            Rule.ofForm("Properties have methods of their own", NameRules::properties),
            Rule.ofForm("Parameters have names of their own in Java", NameRules::parameters),
            Rule.ofForm("Tags have services of their own", NameRules::services),
            Rule.ofForm("Operations have methods of their own in a service", NameRules::methods),
            Rule.ofForm("No schema has the name of a class of a service", NameRules::classesOfServices),
            Rule.ofForm("Objects and lists of values are small enough for a class", NameRules::sizes));

    /** A class file holds about twice as many. */
    private static final int MOST_VALUES = 3_000;

    private static final int MOST_FIELDS = 1_000;
    private static final int MOST_CHARACTERS = 100;
    private static final Pattern COMPONENT = Pattern.compile("[A-Za-z0-9._-]+");
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
        boolean isFile = bearer.pointer().startsWith("/components/schemas/") && bearer.isComponent();
        boolean isForFile = COMPONENT.matcher(name).matches();
        boolean isFree = SourceVersion.isName(name) && name.equals(inJava) && (isForFile || !isFile);
        if (bearer.has(EXTENSION) && !isFree) {
            violations.add(
                    bearer.child(EXTENSION),
                    "is no name for Java: '" + name + "'",
                    "write a free one in camel case, such as " + (isForFile ? inJava : "other"));
        }
    }

    /** A class inside another one has both names in that of its file, which has 255 characters at most. */
    private static void forms(ApiDocument document, Violations violations) {
        for (DocumentNode section : document.at("/components").children()) {
            section.children().stream()
                    .filter(component -> !COMPONENT.matcher(component.key()).matches())
                    .forEach(component -> violations.add(
                            component,
                            "has a name with other characters than OpenAPI allows",
                            "write letters without accents, digits, dots, hyphens and underscores"));
        }
        document.components("schemas").values().forEach(schema -> checkLength(schema, typeName(schema), violations));
        for (Operation operation : document.operations()) {
            operation
                    .node()
                    .child("tags")
                    .children()
                    .forEach(tag -> checkLength(tag, JavaNames.service(tag.text()), violations));
            methodPlaces(operation).forEach(method -> checkLength(method, method.text(), violations));
        }
        for (DocumentNode property : document.properties()) {
            if (property.key().isBlank()) {
                violations.add(property, "has no name", "name the property");
            }
        }
    }

    private static void checkLength(DocumentNode place, String name, Violations violations) {
        if (name.length() > MOST_CHARACTERS) {
            violations.add(
                    place,
                    "becomes a name of " + name.length() + " characters in Java, too many for a file",
                    "shorten it to " + MOST_CHARACTERS);
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

    /**
     * A required parameter is an argument of a method, an optional one a method of an object beside it. One name for
     * both would mislead.
     */
    private static void parameters(ApiDocument document, Violations violations) {
        for (Operation operation : document.operations()) {
            Map<String, String> required = new HashMap<>();
            Map<String, String> members = new HashMap<>();
            boolean paged = operation.pagination().isPresent();
            for (Parameter parameter : operation.parameters()) {
                boolean argument =
                        parameter.required() && !(paged && parameter.name().equals("page"));
                String member = memberName(parameter.node(), parameter.name());
                checkFree(operation, member, parameter.name(), members, violations);
                if (argument) {
                    checkFree(operation, JavaNames.argument(member), parameter.name(), required, violations);
                }
            }
            for (BodyContent content : operation.requestContent()) {
                if (content.kind() != BodyKind.MULTIPART) {
                    content.node()
                            .child("schema")
                            .component()
                            .ifPresent(
                                    body -> checkFree(operation, JavaNames.argument(body), body, required, violations));
                    break;
                }
                DocumentNode form = content.schema();
                for (DocumentNode part : form.child("properties").children()) {
                    if (form.texts("required").contains(part.key())) {
                        String name = JavaNames.argument(memberName(part, part.key()));
                        checkFree(operation, name, part.key(), required, violations);
                    }
                }
            }
        }
    }

    private static void checkFree(
            Operation operation, String name, String what, Map<String, String> taken, Violations violations) {
        String other = taken.put(name, what);
        if (other != null) {
            violations.add(
                    operation.node().child("parameters"),
                    "makes two arguments " + name + " in Java, of " + other + " and " + what,
                    REMEDY);
        }
    }

    private static void services(ApiDocument document, Violations violations) {
        Map<String, String> taken = new HashMap<>();
        for (Operation operation : document.operations()) {
            for (DocumentNode tag : operation.node().child("tags").children()) {
                String service = JavaNames.service(tag.text());
                String other = taken.putIfAbsent(service.toLowerCase(Locale.ROOT), tag.text());
                if (other != null && !other.equals(tag.text())) {
                    violations.add(
                            tag,
                            "becomes " + service + " in Java, as " + other + " does",
                            "write the same tag at both");
                }
            }
        }
    }

    private static void methods(ApiDocument document, Violations violations) {
        Map<String, String> taken = new HashMap<>();
        for (Operation operation : document.operations()) {
            for (DocumentNode place : methodPlaces(operation)) {
                String method = JavaNames.method(place.text());
                for (String tag : operation.node().texts("tags")) {
                    String other = taken.put(JavaNames.service(tag) + "." + method, operation.id());
                    if (other != null) {
                        violations.add(
                                place,
                                "becomes " + method + "() of " + JavaNames.service(tag) + ", as one of " + other
                                        + " does",
                                "choose another x-method-name");
                    }
                }
            }
        }
    }

    /** Returns the places of the names of all methods of an operation. */
    private static List<DocumentNode> methodPlaces(Operation operation) {
        List<DocumentNode> places = new ArrayList<>();
        places.add(operation.node().child(operation.node().has("x-method-name") ? "x-method-name" : "operationId"));
        for (String extension : List.of("x-await", "x-download")) {
            if (operation.node().has(extension)) {
                places.add(operation.node().at(extension, "method"));
            }
        }
        return places;
    }

    /** A class of a service hides one of the same name that the service would import. */
    private static void classesOfServices(ApiDocument document, Violations violations) {
        Map<String, Set<String>> classes = new HashMap<>();
        Map<String, Set<DocumentNode>> schemas = new HashMap<>();
        for (Operation operation : document.operations()) {
            String method =
                    JavaNames.method(methodPlaces(operation).get(0).text()).replaceFirst("_$", "");
            String pascal =
                    method.isEmpty() ? "" : method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
            for (String tag : operation.node().texts("tags")) {
                String service = JavaNames.service(tag);
                classes.computeIfAbsent(service, name -> new HashSet<>(Set.of(name)))
                        .addAll(Set.of(pascal + "Query", pascal + "Form"));
                collectSchemas(operation.node(), schemas.computeIfAbsent(service, name -> new LinkedHashSet<>()));
            }
        }
        schemas.forEach((service, used) -> used.stream()
                .filter(schema -> classes.get(service).contains(typeName(schema)))
                .forEach(schema -> violations.add(
                        schema,
                        "becomes the class " + typeName(schema) + ", which " + service + " has already",
                        "rename it, or write x-java-name")));
    }

    /** Collects the schemas that a service names: in bodies and parameters, through lists and aliases. */
    private static void collectSchemas(DocumentNode place, Set<DocumentNode> into) {
        if (place.text("$ref").startsWith("#/")) {
            DocumentNode target = place.document().at(place.text("$ref").substring(1));
            boolean isNew = !target.pointer().startsWith("/components/schemas/") || into.add(target);
            if (target.exists() && isNew && !target.has("properties")) {
                collectSchemas(target, into);
            }
        } else if (place.has("x-enum")) {
            into.add(place.document().schema(place.text("x-enum")));
        }
        place.children().forEach(child -> collectSchemas(child, into));
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
