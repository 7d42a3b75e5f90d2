package org.nectaropenapi.pacts.provider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.pacts.EventMetadata;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Parameter;

/**
 * A request that delivered an event.
 *
 * @param event the event
 * @param headers all headers of the request
 * @param body its body
 */
record ReceivedEvent(WebhookEvent event, Map<String, List<String>> headers, byte[] body) {

    /**
     * Returns the metadata of the message: the media type, empty when the request has none, and those of the event's
     * headers that the request has.
     */
    Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(EventMetadata.MEDIA_TYPE, header("Content-Type").orElse(""));
        ApiDocument.bundled().webhooks().stream()
                .filter(type -> type.path().equals(String.valueOf(event.eventType())))
                .flatMap(type -> EventMetadata.headers(type).stream())
                .map(Parameter::name)
                .forEach(name -> header(name).ifPresent(value -> metadata.put(name, value)));
        return metadata;
    }

    private Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().get(0))
                .findFirst();
    }
}
