package org.nectaropenapi.client.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A model with more fields than any of the document has now; their names are f1, f2 and so on. */
final class WideObject extends NectarObject {

    static final int FIELDS = 130;

    private static final List<String> NAMES =
            IntStream.rangeClosed(1, FIELDS).mapToObj(place -> "f" + place).toList();

    private final @Nullable Object[] values;

    private WideObject(Builder builder) {
        super(builder);
        this.values = Arrays.copyOf(builder.values, FIELDS);
    }

    static Builder builder() {
        return new Builder();
    }

    Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    protected List<String> fieldNames() {
        return NAMES;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return values.clone();
    }

    @Override
    protected boolean isSecret(String jsonName) {
        return false;
    }

    static final class Builder extends NectarObject.Builder<Builder> {

        private final @Nullable Object[] values;

        private Builder() {
            this.values = new Object[FIELDS];
        }

        private Builder(WideObject source) {
            super(source);
            this.values = source.fieldValues();
        }

        Builder field(int place, @Nullable Object value) {
            values[place - 1] = set(place, value);
            return this;
        }

        WideObject build() {
            return new WideObject(this);
        }

        @Override
        protected List<String> fieldNames() {
            return NAMES;
        }

        @Override
        protected Builder another() {
            return new Builder();
        }

        @Override
        protected void assign(int position, @Nullable Object value) {
            field(position, value);
        }

        @Override
        protected NectarObject finish() {
            return build();
        }
    }
}
