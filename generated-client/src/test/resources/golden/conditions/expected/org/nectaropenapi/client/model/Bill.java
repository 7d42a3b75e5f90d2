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
 * A bill with fields of every type.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "id", "revision", "state", "level", "isDraft", "paid", "day", "amount", "note", "count", "total", "labels", "extras", "parent" }, allowGetters = true)
public final class Bill extends NectarObject {

    private static final List<String> FIELDS = List.of("id", "revision", "state", "level", "isDraft", "paid", "day", "amount", "note", "count", "total", "labels", "extras", "parent");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 1, 4, 7, 9, 10, 11, 12, 13 };

    @JsonProperty("id")
    private final @Nullable UUID id;

    @JsonProperty("revision")
    private final @Nullable String revision;

    @JsonProperty("state")
    private final @Nullable BillState state;

    @JsonProperty("level")
    private final @Nullable BillLevel level;

    @JsonProperty("isDraft")
    private final @Nullable Boolean isDraft;

    @JsonProperty("paid")
    private final @Nullable OffsetDateTime paid;

    @JsonProperty("day")
    private final @Nullable LocalDate day;

    @JsonProperty("amount")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    private final @Nullable BigDecimal amount;

    @JsonProperty("note")
    private final @Nullable String note;

    @JsonProperty("count")
    private final @Nullable Integer count;

    @JsonProperty("total")
    private final @Nullable Long total;

    @JsonProperty("labels")
    private final @Nullable List<String> labels;

    @JsonProperty("extras")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Object> extras;

    @JsonProperty("parent")
    private final @Nullable Parent parent;

    private Bill(Builder builder) {
        super(builder);
        this.id = builder.id;
        this.revision = builder.revision;
        this.state = builder.state;
        this.level = builder.level;
        this.isDraft = builder.isDraft;
        this.paid = builder.paid;
        this.day = builder.day;
        this.amount = builder.amount;
        this.note = builder.note;
        this.count = builder.count;
        this.total = builder.total;
        this.labels = copyOf(builder.labels);
        this.extras = copyOf(builder.extras);
        this.parent = builder.parent;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Bill read(Builder builder) {
        return new Bill(builder);
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
     * Id of the bill.
     *
     * @return null when absent
     */
    public @Nullable UUID id() {
        return readable(id, "id");
    }

    /**
     * Id of the bill that takes its place.
     *
     * @return null when absent or null
     */
    public @Nullable String revision() {
        return readable(revision, "revision");
    }

    /**
     * State of the bill.
     *
     * @return null when absent or null
     */
    public @Nullable BillState state() {
        return readable(state, "state");
    }

    /**
     * Level of the bill.
     *
     * @return null when absent
     */
    public @Nullable BillLevel level() {
        return readable(level, "level");
    }

    /**
     * Whether it is a draft.
     *
     * @return null when absent or null
     */
    public @Nullable Boolean isDraft() {
        return readable(isDraft, "isDraft");
    }

    /**
     * When somebody paid.
     *
     * @return null when absent or null
     */
    public @Nullable OffsetDateTime paid() {
        return readable(paid, "paid");
    }

    /**
     * Day of the bill.
     *
     * @return null when absent
     */
    public @Nullable LocalDate day() {
        return readable(day, "day");
    }

    /**
     * Amount of the bill.
     *
     * @return null when absent or null
     */
    public @Nullable BigDecimal amount() {
        return readable(amount, "amount");
    }

    /**
     * Words about it.
     *
     * @return null when absent
     */
    public @Nullable String note() {
        return readable(note, "note");
    }

    /**
     * Number of its pages.
     *
     * @return null when absent
     */
    public @Nullable Integer count() {
        return readable(count, "count");
    }

    /**
     * Number of its letters.
     *
     * @return null when absent
     */
    public @Nullable Long total() {
        return readable(total, "total");
    }

    /**
     * Words on it.
     *
     * @return empty when absent
     */
    public List<String> labels() {
        return orEmpty(readable(labels, "labels"));
    }

    /**
     * Whatever else there is.
     *
     * @return empty when absent
     */
    public Map<String, Object> extras() {
        return orEmpty(readable(extras, "extras"));
    }

    /**
     * A bill around this one.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent or null
     */
    public @Nullable Parent parent() {
        return readable(parent, "parent");
    }

    /**
     * Returns whether another bill takes its place.
     *
     * <p>True where <code>revision</code> is there and not empty. Evidence: documented.
     */
    public boolean isRevised() {
        return isFilled(revision());
    }

    /**
     * Returns whether nobody paid it yet.
     *
     * <p>True where <code>state</code> is one of <code>OPEN</code>, <code>half paid</code> and <code>level</code> is one of <code>1</code>, <code>-1</code> and <code>paid</code> is absent, null or empty and <code>isDraft</code> is <code>false</code>. Evidence: inferred.
     */
    public boolean isOpen() {
        return isOneOf(state(), BillState.OPEN, BillState.HALF_PAID) && isOneOf(level(), BillLevel._1, BillLevel.MINUS_1) && !isFilled(paid()) && isOneOf(isDraft(), false);
    }

    /**
     * Returns whether someone has to look at it: &#123;&#64;code &lt;b&gt;} &amp; *&#47; all.
     *
     * <p>True where <code>note</code> is one of <code>*&#47; "odd" &#92; text</code>, <code>plain</code> or <code>count</code> is one of <code>3</code>, <code>4</code> or <code>total</code> is <code>5000000000</code> or <code>labels</code> is there and not empty or <code>extras</code> is there and not empty. Evidence: partial.
     */
    public boolean needsALook() {
        return isOneOf(note(), "*/ \"odd\" \\ text", "plain") || isOneOf(count(), 3, 4) || isOneOf(total(), 5000000000L) || isFilled(labels()) || isFilled(extras());
    }

    /**
     * Returns whether its parent or the parent of that one was revised.
     *
     * <p>True where <code>parent.revision</code> is there and not empty or <code>parent.owner.na-me</code> is there and not empty or <code>parent.owner.class</code> is <code>true</code>. Evidence: inferred.
     */
    @SuppressWarnings("deprecation")
    public boolean belongsToRevision() {
        return isFilled(inside(parent(), Parent::revision)) || isFilled(inside(inside(parent(), Parent::owner), Owner::naMe)) || isOneOf(inside(inside(parent(), Parent::owner), Owner::class_), true);
    }

    /**
     * Returns whether it has next to nothing.
     *
     * <p>True where <code>amount</code> is absent, null or empty and <code>id</code> is absent, null or empty and <code>day</code> is absent, null or empty and <code>parent</code> is absent, null or empty and <code>labels</code> is absent, null or empty and <code>extras</code> is absent, null or empty. Evidence: inferred.
     */
    public boolean isBare() {
        return !isFilled(amount()) && !isFilled(id()) && !isFilled(day()) && !isFilled(parent()) && !isFilled(labels()) && !isFilled(extras());
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { id, revision, state, level, isDraft, paid, day, amount, note, count, total, labels, extras, parent };
    }

    /**
     * A builder of {@link Bill}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable UUID id;
        private @Nullable String revision;
        private @Nullable BillState state;
        private @Nullable BillLevel level;
        private @Nullable Boolean isDraft;
        private @Nullable OffsetDateTime paid;
        private @Nullable LocalDate day;
        private @Nullable BigDecimal amount;
        private @Nullable String note;
        private @Nullable Integer count;
        private @Nullable Long total;
        private @Nullable List<String> labels;
        private @Nullable Map<String, Object> extras;
        private @Nullable Parent parent;

        private Builder() {}

        private Builder(Bill source) {
            super(source);
            this.id = source.id;
            this.revision = source.revision;
            this.state = source.state;
            this.level = source.level;
            this.isDraft = source.isDraft;
            this.paid = source.paid;
            this.day = source.day;
            this.amount = source.amount;
            this.note = source.note;
            this.count = source.count;
            this.total = source.total;
            this.labels = source.labels;
            this.extras = source.extras;
            this.parent = source.parent;
        }

        /** Sets {@link Bill#id()}. */
        @JsonProperty("id")
        public Builder id(UUID id) {
            this.id = set(1, id);
            return this;
        }

        /** Sets {@link Bill#revision()}. */
        @JsonProperty("revision")
        public Builder revision(@Nullable String revision) {
            this.revision = set(2, revision);
            return this;
        }

        /** Sets {@link Bill#state()}. */
        @JsonProperty("state")
        public Builder state(@Nullable BillState state) {
            this.state = set(3, state);
            return this;
        }

        /** Sets {@link Bill#level()}. */
        @JsonProperty("level")
        public Builder level(BillLevel level) {
            this.level = set(4, level);
            return this;
        }

        /** Sets {@link Bill#isDraft()}. */
        @JsonProperty("isDraft")
        public Builder isDraft(@Nullable Boolean isDraft) {
            this.isDraft = set(5, isDraft);
            return this;
        }

        /** Sets {@link Bill#paid()}. */
        @JsonProperty("paid")
        public Builder paid(@Nullable OffsetDateTime paid) {
            this.paid = set(6, paid);
            return this;
        }

        /** Sets {@link Bill#day()}. */
        @JsonProperty("day")
        public Builder day(LocalDate day) {
            this.day = set(7, day);
            return this;
        }

        /** Sets {@link Bill#amount()}. */
        @JsonProperty("amount")
        public Builder amount(@Nullable BigDecimal amount) {
            this.amount = set(8, amount);
            return this;
        }

        /** Sets {@link Bill#note()}. */
        @JsonProperty("note")
        public Builder note(String note) {
            this.note = set(9, note);
            return this;
        }

        /** Sets {@link Bill#count()}. */
        @JsonProperty("count")
        public Builder count(Integer count) {
            this.count = set(10, count);
            return this;
        }

        /** Sets {@link Bill#total()}. */
        @JsonProperty("total")
        public Builder total(Long total) {
            this.total = set(11, total);
            return this;
        }

        /** Sets {@link Bill#labels()}. */
        @JsonProperty("labels")
        public Builder labels(List<String> labels) {
            this.labels = set(12, labels);
            return this;
        }

        /** Sets {@link Bill#extras()}. */
        @JsonProperty("extras")
        public Builder extras(Map<String, Object> extras) {
            this.extras = set(13, extras);
            return this;
        }

        /** Sets {@link Bill#parent()}. */
        @JsonProperty("parent")
        public Builder parent(@Nullable Parent parent) {
            this.parent = set(14, parent);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Bill build() {
            refuseNulls("Bill", NOT_NULLABLE);
            return new Bill(this);
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
                case 1 -> this.id = read(1, value);
                case 2 -> this.revision = read(2, value);
                case 3 -> this.state = read(3, value);
                case 4 -> this.level = read(4, value);
                case 5 -> this.isDraft = read(5, value);
                case 6 -> this.paid = read(6, value);
                case 7 -> this.day = read(7, value);
                case 8 -> this.amount = read(8, value);
                case 9 -> this.note = read(9, value);
                case 10 -> this.count = read(10, value);
                case 11 -> this.total = read(11, value);
                case 12 -> this.labels = read(12, value);
                case 13 -> this.extras = read(13, value);
                case 14 -> this.parent = read(14, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Bill finish() {
            return new Bill(this);
        }
    }
}
