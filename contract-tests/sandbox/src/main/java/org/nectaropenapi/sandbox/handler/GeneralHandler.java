package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.view.JsonNodes;

/** Operations of the tag General. */
final class GeneralHandler {

    public HandlerResponse ping(ValidatedRequest request) {
        return HandlerResponse.ok(JsonNodes.object().put("version", "2.2"));
    }
}
