package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.view.JsonNodes;
import org.nectaropenapi.spec.model.ApiDocument;

/** Operations of the tag General. */
final class GeneralHandler {

    private final String version;

    GeneralHandler(ApiDocument document) {
        this.version = document.at("/info/x-api-version").node().asText();
    }

    public HandlerResponse ping(ValidatedRequest request) {
        return HandlerResponse.ok(JsonNodes.object().put("version", version));
    }
}
