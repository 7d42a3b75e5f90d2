package org.nectaropenapi.client.webhooks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.model.WebhookEvent;

/**
 * Reads and writes payloads of webhooks. It does not ask where a payload comes from: what a receiver gets goes through
 * {@link Webhooks} first. Immutable and safe for use by several threads at once.
 *
 * @see <a href="https://docs.nectarclimate.com/developer-guide/webhooks">Nectar's page</a>
 */
public final class WebhookEvents {

    private final ObjectMapper mapper = NectarJson.newMapper();
    private final Map<String, Class<? extends WebhookEvent>> payloadTypes = WebhookEvent.payloadTypes();

    /** Makes a reader. */
    public WebhookEvents() {}

    /**
     * Reads the payload of a delivery.
     *
     * @param body the delivery's body
     * @return an object of the class that the payload's <code>eventType</code> stands for, or an {@link UnknownEvent}
     * @throws IllegalArgumentException if the body is no JSON object, or a field of a known event is of another type
     *     than the document's
     */
    public WebhookEvent read(byte[] body) {
        try {
            return mapper.readValue(body, payloadTypes.getOrDefault(eventType(body), UnknownEvent.class));
        } catch (IOException e) {
            // Without the cause, whose message can quote the payload.
            throw new IllegalArgumentException(
                    "the body of a webhook cannot be read: it is no JSON, or a field has an unexpected type");
        }
    }

    /** Finds the type of an event without reading the rest, whose numbers a tree would not keep as they came. */
    private String eventType(byte[] body) throws IOException {
        try (JsonParser parser = mapper.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("the body of a webhook has to be a JSON object");
            }
            String type = "";
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                if (name.equals("eventType")) {
                    type = parser.getValueAsString("");
                }
                parser.skipChildren();
            }
            return type;
        }
    }

    /**
     * Reads a payload as another type, for instance that of an event whose payload names no type.
     *
     * @param event the event as read
     * @param type the class of payload to read it as
     * @param <T> the class of payload
     * @return the same fields as an object of that class
     * @throws IllegalArgumentException if a field is of another type than the document's
     */
    public <T extends NectarObject & WebhookEvent> T as(WebhookEvent event, Class<T> type) {
        try {
            return mapper.readValue(mapper.writeValueAsBytes(event), type);
        } catch (IOException e) {
            // Without the cause, whose message can quote the payload.
            throw new IllegalArgumentException(
                    "the event cannot be read as " + type.getSimpleName() + ": a field has an unexpected type");
        }
    }

    /**
     * Writes a payload.
     *
     * @param event an event
     * @return JSON in UTF-8
     */
    public byte[] write(WebhookEvent event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written as JSON", e);
        }
    }
}
