package org.nectaropenapi.changes;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChangeType;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiField;
import japicmp.model.JApiHasAccessModifier;
import japicmp.model.JApiHasChangeStatus;
import japicmp.model.JApiMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.changes.Change.Location;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.JavaNames;
import org.nectaropenapi.spec.model.Operation;

/** Compares the public classes of two jars of the client with japicmp. */
final class JavaComparison {

    /** Applications call services and implement them only as test doubles, where adding a method is easy. */
    private static final Set<JApiCompatibilityChangeType> NO_BREAK = Set.of(
            JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE,
            JApiCompatibilityChangeType.METHOD_ABSTRACT_ADDED_IN_IMPLEMENTED_INTERFACE,
            JApiCompatibilityChangeType.ANNOTATION_DEPRECATED_ADDED);

    private static final Pattern QUERY = Pattern.compile("[^$]*\\$(\\w+)Query(\\$.*)?");

    private final ApiDocument released;
    private final ApiDocument current;
    private final List<Change> changes = new ArrayList<>();

    private JavaComparison(ApiDocument released, ApiDocument current) {
        this.released = released;
        this.current = current;
    }

    static List<Change> compare(Path oldJar, Path newJar, ApiDocument released, ApiDocument current) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        List<JApiClass> classes = new JarArchiveComparator(options)
                .compare(new JApiCmpArchive(oldJar.toFile(), "old"), new JApiCmpArchive(newJar.toFile(), "new"));
        JavaComparison comparison = new JavaComparison(released, current);
        classes.forEach(comparison::collect);
        return comparison.changes;
    }

    private void collect(JApiClass type) {
        if (!isPublic(type)) {
            return;
        }
        String name = simpleName(type.getFullyQualifiedName());
        if (type.getChangeStatus() == JApiChangeStatus.NEW || type.getChangeStatus() == JApiChangeStatus.REMOVED) {
            boolean removed = type.getChangeStatus() == JApiChangeStatus.REMOVED;
            add(type, name, removed ? "class was removed" : "new class", type, "");
            return;
        }
        int before = changes.size();
        for (JApiMethod method : type.getMethods()) {
            collect(type, method, method.getName() + parameters(method));
        }
        for (JApiConstructor constructor : type.getConstructors()) {
            collect(type, constructor, "new " + name + parameters(constructor));
        }
        for (JApiField field : type.getFields()) {
            collect(type, field, field.getName());
        }
        // Supertypes and modifiers.
        if (changes.size() == before && impact(type) == Impact.BREAKING) {
            add(type, name, "class declaration changed" + reasons(type), type, "");
        }
    }

    private <M extends JApiHasChangeStatus & JApiCompatibility & JApiHasAccessModifier> void collect(
            JApiClass type, M member, String name) {
        if (!isPublic(member)
                || member.getChangeStatus() == JApiChangeStatus.UNCHANGED
                        && member.getCompatibilityChanges().isEmpty()) {
            return;
        }
        String description =
                switch (member.getChangeStatus()) {
                    case NEW -> "new in the client";
                    case REMOVED -> "removed from the client";
                    default -> "declaration changed" + reasons(member);
                };
        add(
                type,
                simpleName(type.getFullyQualifiedName()) + "." + name,
                description,
                member,
                name.replaceAll("\\(.*", ""));
    }

    /** Tells whether applications can see the element in either jar. */
    private static boolean isPublic(JApiHasAccessModifier element) {
        return Stream.of(
                        element.getAccessModifier().getOldModifier(),
                        element.getAccessModifier().getNewModifier())
                .flatMap(Optional::stream)
                .anyMatch(modifier -> modifier == AccessModifier.PUBLIC || modifier == AccessModifier.PROTECTED);
    }

    private static Impact impact(JApiCompatibility element) {
        boolean breaks = element.getCompatibilityChanges().stream()
                .anyMatch(change -> !NO_BREAK.contains(change.getType())
                        && !(change.isBinaryCompatible() && change.isSourceCompatible()));
        return breaks ? Impact.BREAKING : Impact.ADDITION;
    }

    private static String reasons(JApiCompatibility element) {
        return element.getCompatibilityChanges().stream()
                .map(change -> change.getType().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String parameters(JApiBehavior behavior) {
        return behavior.getParameters().stream()
                .map(parameter -> simpleName(parameter.getType()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the name of the service method whose query has the given type. */
    private static String queried(String type) {
        String name = QUERY.matcher(type).replaceFirst("$1");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    private <E extends JApiHasChangeStatus & JApiCompatibility> void add(
            JApiClass type, String place, String description, E element, String member) {
        ChangeType changeType =
                switch (element.getChangeStatus()) {
                    case REMOVED -> ChangeType.REMOVED;
                    case NEW -> ChangeType.ADDED;
                    default -> ChangeType.CHANGED;
                };
        boolean removed = changeType == ChangeType.REMOVED;
        int line = source(removed ? released : current, type.getFullyQualifiedName(), member)
                .map(DocumentNode::line)
                .orElse(0);
        changes.add(new Change(
                changeType,
                place,
                description,
                Impact.NONE,
                impact(element),
                new Location(removed, line),
                new TreeSet<>()));
    }

    /** Finds the part of the document from which a class or method was generated; hand-written ones have none. */
    private static Optional<DocumentNode> source(ApiDocument document, String type, String member) {
        String outer = type.replaceAll("\\$.*", "");
        String name = simpleName(outer);
        if (outer.contains(".client.model.")) {
            DocumentNode schema = document.schema(name);
            return Stream.of(schema.at("properties", member), schema)
                    .filter(DocumentNode::exists)
                    .findFirst();
        }
        if (outer.contains(".client.api.")) {
            String method = QUERY.matcher(type).matches() ? queried(type) : member;
            return document.operations().stream()
                    .filter(operation -> name.equals(JavaNames.service(operation.tag())))
                    .filter(operation -> operation.methodName().equals(method))
                    .map(Operation::node)
                    .findFirst();
        }
        return Optional.empty();
    }
}
