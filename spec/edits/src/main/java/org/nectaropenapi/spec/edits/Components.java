package org.nectaropenapi.spec.edits;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** Removes what an edit left without a use, as whoever removes something does. */
final class Components {

    private static final List<String> SECTIONS =
            List.of("schemas", "parameters", "responses", "requestBodies", "examples", "headers");

    private Components() {}

    /** Removes components and tags that nothing uses any more, apart from those that were unused before. */
    static void removeUnused(DocumentEditor editor) {
        for (Optional<DocumentNode> unused = unused(editor.document());
                unused.isPresent();
                unused = unused(editor.document())) {
            editor.remove(unused.get().pointer());
        }
        removeTags(editor);
    }

    private static void removeTags(DocumentEditor editor) {
        Set<String> used = new HashSet<>();
        editor.document().operations().forEach(operation -> used.add(operation.tag()));
        for (DocumentNode tag : editor.document().at("/tags").children()) {
            if (!used.contains(tag.text("name"))) {
                editor.remove(tag.pointer());
                removeTags(editor);
                return;
            }
        }
    }

    private static Optional<DocumentNode> unused(ApiDocument document) {
        Set<String> used = new HashSet<>();
        collect(document.at("/paths"), used);
        collect(document.at("/x-webhooks"), used);
        document.components("schemas").values().stream()
                .filter(Components::standsByItself)
                .forEach(schema -> collect(schema, used));
        return SECTIONS.stream()
                .flatMap(section -> document.components(section).values().stream())
                .filter(component -> !used.contains(component.pointer()) && !standsByItself(component))
                .filter(component -> !isAnchor(document, component))
                .findFirst();
    }

    /** Tells whether others repeat the lines by an alias. */
    private static boolean isAnchor(ApiDocument document, DocumentNode component) {
        return document.source().orElseThrow().text().contains("*" + component.key());
    }

    private static boolean standsByItself(DocumentNode component) {
        return component.text("x-evidence").equals("seed")
                || component.key().endsWith("V1")
                || component.has("x-event-types")
                || component.key().equals("LegacyWebhookEventType");
    }

    private static void collect(DocumentNode place, Set<String> used) {
        String reference = place.text("$ref");
        DocumentNode target = reference.startsWith("#/")
                ? place.document().at(reference.substring(1))
                : place.document().schema(place.text("x-enum"));
        if (target.exists() && target.isComponent() && used.add(target.pointer())) {
            collect(target, used);
        }
        place.children().forEach(child -> collect(child, used));
    }
}
