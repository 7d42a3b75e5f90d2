package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Call;
import org.nectaropenapi.sandbox.view.Json;

/** Operations of the tag General. */
final class GeneralHandler {

    public Answer ping(Call call) {
        return Answer.ok(Json.object().put("version", "2.2"));
    }
}
