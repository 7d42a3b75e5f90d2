package org.nectaropenapi.pacts;

import java.util.List;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** The metadata of an event's message: its media type under Pact's own key, and headers under the document's names. */
public final class EventMetadata {

    /** Pact's key of the media type. */
    public static final String MEDIA_TYPE = "contentType";

    private EventMetadata() {}

    /** {@return the headers that the document requires of an event} */
    public static List<Parameter> headers(Operation event) {
        return event.parametersIn("header").stream().filter(Parameter::required).toList();
    }
}
