package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.nectaropenapi.spec.model.YamlDocument;

/** Compares the public classes of two jars of the client with japicmp. */
final class JavaComparison {

    /**
     * Applications call services and do not write them, but for doubles in their tests, where a missing method is
     * easily added.
     */
    private static final Set<JApiCompatibilityChangeType> NO_BREAK = Set.of(
            JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE,
            JApiCompatibilityChangeType.METHOD_ABSTRACT_ADDED_IN_IMPLEMENTED_INTERFACE,
            JApiCompatibilityChangeType.ANNOTATION_DEPRECATED_ADDED);

    private static final Pattern QUERY = Pattern.compile("[^$]*\\$(\\w+)Query(\\$.*)?");

    private final YamlDocument released;
    private final YamlDocument current;
    private final List<Change> changes = new ArrayList<>();

    private JavaComparison(YamlDocument released, YamlDocument current) {
        this.released = released;
        this.current = current;
    }

    static List<Change> compare(Path oldJar, Path newJar, YamlDocument released, YamlDocument current) {
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
            boolean gone = type.getChangeStatus() == JApiChangeStatus.REMOVED;
            add(type, name, gone ? "class is gone" : "new class", type.getChangeStatus(), impact(type), "");
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
        // What concerns the class as a whole: supertypes, modifiers.
        if (changes.size() == before && impact(type) == Impact.BREAKING) {
            add(
                    type,
                    name,
                    "class is declared differently" + reasons(type),
                    type.getChangeStatus(),
                    Impact.BREAKING,
                    "");
        }
    }

    private <M extends JApiHasChangeStatus & JApiCompatibility & JApiHasAccessModifier> void collect(
            JApiClass type, M member, String name) {
        if (!isPublic(member)
                || member.getChangeStatus() == JApiChangeStatus.UNCHANGED
                        && member.getCompatibilityChanges().isEmpty()) {
            return;
        }
        String sentence =
                switch (member.getChangeStatus()) {
                    case NEW -> "new in the client";
                    case REMOVED -> "gone from the client";
                    default -> "declared differently" + reasons(member);
                };
        String method = name.replaceAll("\\(.*", "");
        add(
                type,
                simpleName(type.getFullyQualifiedName()) + "." + name,
                sentence,
                member.getChangeStatus(),
                impact(member),
                method);
    }

    /** Whether applications can see it, before or after. */
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

    /** The method of the service that takes a query, which is named after it. */
    private static String queried(String type) {
        String name = QUERY.matcher(type).replaceFirst("$1");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    private void add(
            JApiClass type, String place, String sentence, JApiChangeStatus status, Impact java, String member) {
        boolean gone = status == JApiChangeStatus.REMOVED;
        ChangeType kind =
                gone ? ChangeType.REMOVED : status == JApiChangeStatus.NEW ? ChangeType.ADDED : ChangeType.CHANGED;
        String pointer = pointer(gone ? released.root() : current.root(), type.getFullyQualifiedName(), member);
        int line = pointer.isEmpty() ? 0 : (gone ? released : current).line(pointer);
        changes.add(new Change(kind, place, sentence, Impact.NONE, java, new Location(gone, line), new TreeSet<>()));
    }

    /** Where the document says what a generated class or method is made of; empty for the hand-written ones. */
    private static String pointer(JsonNode document, String type, String member) {
        String outer = type.replaceAll("\\$.*", "");
        String name = simpleName(outer);
        if (outer.contains(".client.model.")) {
            String schema = "/components/schemas/" + YamlDocument.escaped(name);
            String property = schema + "/properties/" + YamlDocument.escaped(member);
            if (document.at(schema).isMissingNode()) {
                return "";
            }
            return member.isEmpty() || document.at(property).isMissingNode() ? schema : property;
        }
        if (outer.contains(".client.api.")) {
            String method = QUERY.matcher(type).matches() ? queried(type) : member;
            return OperationAt.all(document).stream()
                    .filter(operation ->
                            name.equals(operation.node().path("tags").path(0).asText() + "Service"))
                    .filter(operation ->
                            operation.node().path("x-method-name").asText().equals(method))
                    .map(OperationAt::pointer)
                    .findFirst()
                    .orElse("");
        }
        return "";
    }
}
