package org.nectaropenapi.harness.drift;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.SchemaNode;

/** Turns differences into changes of the document, as far as a component schema can express them. */
final class PatchWriter {
    private static final Pattern STATUS = Pattern.compile("([^.]+)\\.(\\d{3})");

    private final ApiDocument document;
    private final SchemaLocator locator;

    PatchWriter(ApiDocument document, SchemaLocator locator) {
        this.document = document;
        this.locator = locator;
    }

    List<DocumentChange> changes(List<Drift> drifts, Map<SchemaNode, TypeGuess> undocumented) {
        Set<DocumentChange> changes = new LinkedHashSet<>();
        for (Drift drift : drifts) {
            Optional<? extends DocumentChange> change =
                    switch (drift.kind()) {
                        case UNDOCUMENTED_FIELD -> addProperty(drift, undocumented);
                        case UNKNOWN_ENUM_VALUE, UNLISTED_VALUE -> addEnumValue(drift);
                        case UNDOCUMENTED_STATUS -> addStatus(drift);
                        case TYPE_CHANGED, FORMAT_CHANGED -> changeType(drift);
                        case UNDOCUMENTED_OPERATION, REQUIRED_MISSING, RULE_BROKEN, NEVER_RETURNED -> Optional.empty();
                    };
            change.ifPresent(changes::add);
        }
        return new ArrayList<>(changes);
    }

    private Optional<DocumentChange> addProperty(Drift drift, Map<SchemaNode, TypeGuess> undocumented) {
        return undocumented.entrySet().stream()
                .filter(entry -> entry.getKey().location().equals(drift.location()))
                .filter(entry -> isComponent(entry.getKey().owner()))
                .findFirst()
                .map(entry -> new DocumentChange.AddProperty(
                        "addProperty",
                        entry.getKey().owner(),
                        entry.getKey().field(),
                        entry.getValue().type(),
                        entry.getValue().format(),
                        entry.getValue().items(),
                        entry.getValue().nullable()));
    }

    private Optional<DocumentChange> addEnumValue(Drift drift) {
        return locator.find(drift.location())
                .map(SchemaNode::listName)
                .filter(this::isComponent)
                .map(list -> new DocumentChange.AddEnumValue("addEnumValue", list, drift.observed()));
    }

    private static Optional<DocumentChange> addStatus(Drift drift) {
        Matcher matcher = STATUS.matcher(drift.location());
        return matcher.matches()
                ? Optional.of(
                        new DocumentChange.AddStatus("addStatus", matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private Optional<DocumentChange> changeType(Drift drift) {
        return locator.find(drift.location())
                .filter(place -> place.isField() && isComponent(place.owner()))
                .map(place -> new DocumentChange.ChangeType(
                        "changeType", place.owner(), place.field(), drift.expected(), drift.observed()));
    }

    private boolean isComponent(String name) {
        return !document.schemas().component(name).isMissingNode();
    }
}
