package org.nectaropenapi.client.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.model.WebhookEvent;

/**
 * An event of a type that the document does not know, or a payload that names no type. All of its fields are in
 * {@link #unknownFields()}, and written back it is what it was. Immutable.
 */
public final class UnknownEvent extends NectarObject implements WebhookEvent {

    private UnknownEvent(Builder builder) {
        super(builder);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UnknownEvent read(Builder builder) {
        return new UnknownEvent(builder);
    }

    @Override
    protected List<String> fieldNames() {
        return List.of();
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[0];
    }

    private static final class Builder extends NectarObject.Builder<Builder> {
        @Override
        protected List<String> fieldNames() {
            return List.of();
        }

        @Override
        protected Builder another() {
            return new Builder();
        }

        @Override
        protected void assign(int position, @Nullable Object value) {
            throw new IllegalArgumentException("There is no field at " + position);
        }

        @Override
        protected UnknownEvent finish() {
            return new UnknownEvent(this);
        }
    }
}
