package org.nectaropenapi.harness.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.spec.model.ApiDocument;

/** Holds a body to the media types and schemas that the document has for it. */
final class BodyCheck {

    private static final String FORM = "multipart/form-data";

    private final ApiDocument document;
    private final DeviationCollector findings;

    BodyCheck(ApiDocument document, DeviationCollector findings) {
        this.document = document;
        this.findings = findings;
    }

    void check(Body body, Map<String, JsonNode> schemas, boolean required, String location) {
        if (body.bytes().length == 0) {
            if (required) {
                findings.add(DeviationKind.BODY_PRESENCE, location, "a body", "none");
            }
            return;
        }
        if (schemas.isEmpty()) {
            findings.add(DeviationKind.BODY_PRESENCE, location, "", "a body");
            return;
        }
        String mediaType = body.mediaType() == null ? "none" : body.mediaType().toLowerCase(Locale.ROOT);
        JsonNode schema = schemas.get(mediaType);
        if (schema == null) {
            findings.add(DeviationKind.MEDIA_TYPE, location, String.join(" or ", schemas.keySet()), mediaType);
            return;
        }
        Optional<JsonNode> value = mediaType.equals(FORM) ? FormReader.read(body.bytes()) : body.json();
        value.ifPresentOrElse(
                json -> document.schemaNode(location, schema).walk(json, new SchemaCheck(findings)),
                () -> findings.add(DeviationKind.UNREADABLE_BODY, location, mediaType, "something else"));
    }
}
