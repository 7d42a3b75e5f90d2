package org.nectaropenapi.client.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.annotation.Beta;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;
import org.nectaropenapi.client.json.OpenIntegerEnum;
import org.nectaropenapi.client.units.MeasuredUnit;
import org.nectaropenapi.client.units.UnitFactor;

/**
 * A file by its link.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/file">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "link" }, allowGetters = true)
public final class FileReference extends NectarObject {

    private static final List<String> FIELDS = List.of("link");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = {  };

    @JsonProperty("link")
    private final @Nullable String link;

    private FileReference(Builder builder) {
        super(builder);
        this.link = builder.link;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static FileReference read(Builder builder) {
        return new FileReference(builder);
    }

    /** Starts a builder. Only the service sends this object, so no field is required here. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Signed link.
     *
     * @return null when absent or null
     */
    public @Nullable String link() {
        return readable(link, "link");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { link };
    }

    @Override
    protected boolean isSecret(String jsonName) {
        return switch (jsonName) {
            case "link" -> true;
            default -> false;
        };
    }

    /**
     * A builder of {@link FileReference}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String link;

        private Builder() {}

        private Builder(FileReference source) {
            super(source);
            this.link = source.link;
        }

        /** Sets {@link FileReference#link()}. */
        @JsonProperty("link")
        public Builder link(@Nullable String link) {
            this.link = set(1, link);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public FileReference build() {
            refuseNulls("FileReference", NOT_NULLABLE);
            return new FileReference(this);
        }

        @Override
        protected List<String> fieldNames() {
            return FIELDS;
        }

        @Override
        protected Builder another() {
            return new Builder();
        }

        @Override
        protected void assign(int position, @Nullable Object value) {
            switch (position) {
                case 1 -> this.link = read(1, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected FileReference finish() {
            return new FileReference(this);
        }
    }
}
