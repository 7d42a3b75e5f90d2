package org.nectaropenapi.harness.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.redaction.FieldKind;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.SchemaNode;

/** Turns differences into changes of the document, as far as a component schema can express them. */
final class PatchWriter {
    private static final String UNNAMED = "no schema of its own describes the place";
    private static final Pattern STATUS = Pattern.compile("([^.]+)\\.(\\d{3})");

    private final ApiDocument document;
    private final SchemaLocator locator;
    private final boolean replayed;

    PatchWriter(ApiDocument document, SchemaLocator locator, boolean replayed) {
        this.document = document;
        this.locator = locator;
        this.replayed = replayed;
    }

    List<DocumentChange> changes(List<Drift> drifts, Map<SchemaNode, TypeGuess> undocumented) {
        Set<DocumentChange> changes = new LinkedHashSet<>();
        Map<String, List<String>> lists = new HashMap<>();
        for (Drift drift : drifts) {
            if (drift.location().contains(Deviation.HIDDEN) || drift.observed().equals(Deviation.HIDDEN)) {
                changes.add(left(drift, "redaction hides what was seen; look at the service"));
                continue;
            }
            if (!drift.choice().isEmpty() && drift.kind() != DriftKind.UNDOCUMENTED_STATUS) {
                changes.add(left(drift, "no page decides it (" + drift.choice() + ")"));
                continue;
            }
            changes.add(
                    switch (drift.kind()) {
                        case UNDOCUMENTED_FIELD -> addProperty(drift, undocumented);
                        case UNKNOWN_ENUM_VALUE, UNLISTED_VALUE -> addEnumValue(drift, lists);
                        case UNDOCUMENTED_STATUS -> addStatus(drift);
                        case TYPE_CHANGED, FORMAT_CHANGED -> changeType(drift);
                        case REQUIRED_MISSING, RULE_BROKEN, NEVER_RETURNED ->
                            left(drift, drift.kind().meaning() + " No patch can describe that");
                    });
        }
        return new ArrayList<>(changes);
    }

    private static DocumentChange left(Drift drift, String reason) {
        return new DocumentChange.LeaveToPerson(drift.location(), reason);
    }

    private DocumentChange addProperty(Drift drift, Map<SchemaNode, TypeGuess> undocumented) {
        return undocumented.entrySet().stream()
                .filter(entry -> entry.getKey().location().equals(drift.location()))
                .filter(entry -> isComponent(entry.getKey().owner()))
                .findFirst()
                .<DocumentChange>map(entry -> new DocumentChange.AddProperty(
                        "addProperty",
                        entry.getKey().owner(),
                        entry.getKey().field(),
                        entry.getValue().type(),
                        entry.getValue().format(),
                        entry.getValue().items(),
                        entry.getValue().nullable()))
                .orElseGet(() -> left(drift, UNNAMED));
    }

    /** Adds a value unless it is a known one written otherwise: a case or a plural may be the service's mistake. */
    private DocumentChange addEnumValue(Drift drift, Map<String, List<String>> lists) {
        Optional<String> list =
                locator.find(drift.location()).map(SchemaNode::listName).filter(this::isComponent);
        if (list.isEmpty()) {
            return left(drift, UNNAMED);
        }
        String value = drift.observed();
        if (replayed && !FieldKind.WORD.isHarmless(value)) {
            return left(drift, "the value comes from a recording, in which redaction may have replaced it");
        }
        List<String> known = lists.computeIfAbsent(list.get(), this::values);
        Optional<String> similar = SimilarValues.of(known, value).filter(other -> !other.equals(value));
        if (similar.isPresent()) {
            return left(drift, SimilarValues.told(value, similar.get()));
        }
        known.add(value);
        return new DocumentChange.AddEnumValue("addEnumValue", list.get(), value);
    }

    private List<String> values(String list) {
        List<String> values = new ArrayList<>();
        JsonNode schema = document.schemas().component(list);
        schema.path("enum").forEach(value -> values.add(value.asText()));
        schema.path("x-known-values").forEach(value -> values.add(value.asText()));
        return values;
    }

    private static DocumentChange addStatus(Drift drift) {
        Matcher matcher = STATUS.matcher(drift.location());
        if (!drift.choice().isEmpty() && drift.observed().startsWith("4")) {
            return left(drift, "no page has the operation, and the service may not have it");
        }
        return matcher.matches()
                ? new DocumentChange.AddStatus("addStatus", matcher.group(1), Integer.parseInt(matcher.group(2)))
                : left(drift, UNNAMED);
    }

    private DocumentChange changeType(Drift drift) {
        return locator.find(drift.location())
                .filter(place -> place.isField() && isComponent(place.owner()))
                .<DocumentChange>map(place -> new DocumentChange.ChangeType(
                        "changeType", place.owner(), place.field(), drift.expected(), drift.observed()))
                .orElseGet(() -> left(drift, UNNAMED));
    }

    private boolean isComponent(String name) {
        return !document.schemas().component(name).isMissingNode();
    }
}
