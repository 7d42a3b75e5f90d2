package org.nectaropenapi.harness.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.BodyValue;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.spec.model.ApiDocument;

/** Checks a body against its documented media types and schemas. */
final class BodyCheck {

    private final ApiDocument document;
    private final DeviationCollector deviations;

    BodyCheck(ApiDocument document, DeviationCollector deviations) {
        this.document = document;
        this.deviations = deviations;
    }

    void check(Body body, Map<String, JsonNode> schemas, boolean required, String location) {
        if (body.bytes().length == 0) {
            if (required) {
                deviations.add(DeviationKind.BODY_PRESENCE, location, "a body", "none");
            }
            return;
        }
        if (schemas.isEmpty()) {
            deviations.add(DeviationKind.BODY_PRESENCE, location, "", "a body");
            return;
        }
        String mediaType = body.mediaType() == null ? "none" : body.mediaType().toLowerCase(Locale.ROOT);
        @Nullable JsonNode schema = schemas.entrySet().stream()
                .filter(entry -> essence(entry.getKey()).equals(essence(mediaType)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (schema == null) {
            deviations.add(DeviationKind.MEDIA_TYPE, location, String.join(" or ", schemas.keySet()), mediaType);
            return;
        }
        new BodyValue(document, schema)
                .read(body)
                .ifPresentOrElse(
                        json -> document.schemaNode(location, schema).walk(json, new SchemaCheck(deviations)),
                        () -> deviations.add(DeviationKind.UNREADABLE_BODY, location, mediaType, "something else"));
    }

    private static String essence(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
