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
 * Body of createThing.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/create">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "name", "externalId", "files" }, allowGetters = true)
public final class ThingCreateRequest extends NectarObject {

    private static final List<String> FIELDS = List.of("name", "externalId", "files");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 3 };

    @JsonProperty("name")
    private final @Nullable String name;

    @JsonProperty("externalId")
    private final @Nullable String externalId;

    @JsonProperty("files")
    private final @Nullable List<URI> files;

    private ThingCreateRequest(Builder builder) {
        super(builder);
        this.name = builder.name;
        this.externalId = builder.externalId;
        this.files = copyOf(builder.files);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ThingCreateRequest read(Builder builder) {
        return new ThingCreateRequest(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(String name) {
        return new Builder().name(name);
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Name.
     *
     * <p>At least 1 characters. At most 200 characters.
     *
     * @throws MissingFieldException if the field is absent
     */
    public String name() {
        return present(name, "name");
    }

    /**
     * The caller's id.
     *
     * @return null when absent or null
     */
    public @Nullable String externalId() {
        return readable(externalId, "externalId");
    }

    /**
     * Where the files are.
     *
     * @return empty when absent
     */
    public List<URI> files() {
        return orEmpty(readable(files, "files"));
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { name, externalId, files };
    }

    /**
     * A builder of {@link ThingCreateRequest}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable String name;
        private @Nullable String externalId;
        private @Nullable List<URI> files;

        private Builder() {}

        private Builder(ThingCreateRequest source) {
            super(source);
            this.name = source.name;
            this.externalId = source.externalId;
            this.files = source.files;
        }

        /** Sets {@link ThingCreateRequest#name()}. */
        @JsonProperty("name")
        public Builder name(String name) {
            this.name = set(1, name);
            return this;
        }

        /** Sets {@link ThingCreateRequest#externalId()}. */
        @JsonProperty("externalId")
        public Builder externalId(@Nullable String externalId) {
            this.externalId = set(2, externalId);
            return this;
        }

        /** Sets {@link ThingCreateRequest#files()}. */
        @JsonProperty("files")
        public Builder files(List<URI> files) {
            this.files = set(3, files);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public ThingCreateRequest build() {
            refuseNulls("ThingCreateRequest", NOT_NULLABLE);
            refuseOtherUrls("ThingCreateRequest.files", files, "^https://");
            return new ThingCreateRequest(this);
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
                case 1 -> this.name = read(1, value);
                case 2 -> this.externalId = read(2, value);
                case 3 -> this.files = read(3, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected ThingCreateRequest finish() {
            return new ThingCreateRequest(this);
        }
    }
}
