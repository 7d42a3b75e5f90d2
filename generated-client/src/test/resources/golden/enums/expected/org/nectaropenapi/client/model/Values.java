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
 * Values of each list.
 *
 * <p>Evidence: documented.
 *
 * @see <a href="https://docs.fixture.test/schemas">Nectar's page</a>
 */
// A mapper writes the fields and must not set them: what it reads goes through the builder.
@JsonIgnoreProperties(value = { "word", "words", "level", "levels", "levelsByName", "spelling", "reference", "size", "state" }, allowGetters = true)
public final class Values extends NectarObject {

    private static final List<String> FIELDS = List.of("word", "words", "level", "levels", "levelsByName", "spelling", "reference", "size", "state");

    // Positions in FIELDS, from 1.
    private static final int[] NOT_NULLABLE = { 2, 3, 5, 6, 7, 8 };

    @JsonProperty("word")
    private final @Nullable Word word;

    @JsonProperty("words")
    private final @Nullable List<Word> words;

    @JsonProperty("level")
    private final @Nullable Level level;

    @JsonProperty("levels")
    private final @Nullable List<Level> levels;

    @JsonProperty("levelsByName")
    @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
    private final @Nullable Map<String, Level> levelsByName;

    @JsonProperty("spelling")
    private final @Nullable Spelling spelling;

    @JsonProperty("reference")
    private final @Nullable Level reference;

    @JsonProperty("size")
    private final @Nullable Size size;

    @JsonProperty("state")
    private final @Nullable State state;

    private Values(Builder builder) {
        super(builder);
        this.word = builder.word;
        this.words = copyOf(builder.words);
        this.level = builder.level;
        this.levels = copyOf(builder.levels);
        this.levelsByName = copyOf(builder.levelsByName);
        this.spelling = builder.spelling;
        this.reference = builder.reference;
        this.size = builder.size;
        this.state = builder.state;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Values read(Builder builder) {
        return new Values(builder);
    }

    /** Starts a builder with the required fields. */
    public static Builder builder(Level level) {
        return new Builder().level(level);
    }

    /** Starts a builder from this object. Each field keeps its state: absent, null or value. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * One of the words.
     *
     * @return null when absent or null
     */
    public @Nullable Word word() {
        return readable(word, "word");
    }

    /**
     * Some of the words.
     *
     * @return empty when absent
     */
    public List<Word> words() {
        return orEmpty(readable(words, "words"));
    }

    /**
     * One of the levels.
     *
     * @throws MissingFieldException if the field is absent
     */
    public Level level() {
        return present(level, "level");
    }

    /**
     * Some of the levels.
     *
     * @return empty when absent or null
     */
    public List<Level> levels() {
        return orEmpty(readable(levels, "levels"));
    }

    /**
     * Levels by their names.
     *
     * @return empty when absent
     */
    public Map<String, Level> levelsByName() {
        return orEmpty(readable(levelsByName, "levelsByName"));
    }

    /**
     * One of the spellings.
     *
     * @return null when absent
     */
    public @Nullable Spelling spelling() {
        return readable(spelling, "spelling");
    }

    /**
     * A list of numbers.
     *
     * <p>Evidence: documented.
     *
     * @return null when absent
     */
    public @Nullable Level reference() {
        return readable(reference, "reference");
    }

    /**
     * A unit.
     *
     * @return null when absent
     */
    public @Nullable Size size() {
        return readable(size, "size");
    }

    /**
     * A state.
     *
     * @return null when absent or null
     */
    public @Nullable State state() {
        return readable(state, "state");
    }

    @Override
    protected List<String> fieldNames() {
        return FIELDS;
    }

    @Override
    protected @Nullable Object[] fieldValues() {
        return new @Nullable Object[] { word, words, level, levels, levelsByName, spelling, reference, size, state };
    }

    /**
     * A builder of {@link Values}. A field that is not set is not written; a field that is set to null is written as null.
     *
     * <p>Not safe for use by several threads at once.
     */
    public static final class Builder extends NectarObject.Builder<Builder> {

        private @Nullable Word word;
        private @Nullable List<Word> words;
        private @Nullable Level level;
        private @Nullable List<Level> levels;
        private @Nullable Map<String, Level> levelsByName;
        private @Nullable Spelling spelling;
        private @Nullable Level reference;
        private @Nullable Size size;
        private @Nullable State state;

        private Builder() {}

        private Builder(Values source) {
            super(source);
            this.word = source.word;
            this.words = source.words;
            this.level = source.level;
            this.levels = source.levels;
            this.levelsByName = source.levelsByName;
            this.spelling = source.spelling;
            this.reference = source.reference;
            this.size = source.size;
            this.state = source.state;
        }

        /** Sets {@link Values#word()}. */
        @JsonProperty("word")
        public Builder word(@Nullable Word word) {
            this.word = set(1, word);
            return this;
        }

        /** Sets {@link Values#words()}. */
        @JsonProperty("words")
        public Builder words(List<Word> words) {
            this.words = set(2, words);
            return this;
        }

        /** Sets {@link Values#level()}. */
        @JsonProperty("level")
        public Builder level(Level level) {
            this.level = set(3, level);
            return this;
        }

        /** Sets {@link Values#levels()}. */
        @JsonProperty("levels")
        public Builder levels(@Nullable List<Level> levels) {
            this.levels = set(4, levels);
            return this;
        }

        /** Sets {@link Values#levelsByName()}. */
        @JsonProperty("levelsByName")
        public Builder levelsByName(Map<String, Level> levelsByName) {
            this.levelsByName = set(5, levelsByName);
            return this;
        }

        /** Sets {@link Values#spelling()}. */
        @JsonProperty("spelling")
        public Builder spelling(Spelling spelling) {
            this.spelling = set(6, spelling);
            return this;
        }

        /** Sets {@link Values#reference()}. */
        @JsonProperty("reference")
        public Builder reference(Level reference) {
            this.reference = set(7, reference);
            return this;
        }

        /** Sets {@link Values#size()}. */
        @JsonProperty("size")
        public Builder size(Size size) {
            this.size = set(8, size);
            return this;
        }

        /** Sets {@link Values#state()}. */
        @JsonProperty("state")
        public Builder state(@Nullable State state) {
            this.state = set(9, state);
            return this;
        }

        /**
         * Builds the object.
         *
         * @throws IllegalArgumentException if a field that cannot be null was set to null
         */
        public Values build() {
            refuseNulls("Values", NOT_NULLABLE);
            return new Values(this);
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
                case 1 -> this.word = read(1, value);
                case 2 -> this.words = read(2, value);
                case 3 -> this.level = read(3, value);
                case 4 -> this.levels = read(4, value);
                case 5 -> this.levelsByName = read(5, value);
                case 6 -> this.spelling = read(6, value);
                case 7 -> this.reference = read(7, value);
                case 8 -> this.size = read(8, value);
                case 9 -> this.state = read(9, value);
                default -> throw new IllegalArgumentException("There is no field at " + position);
            }
        }

        @Override
        protected Values finish() {
            return new Values(this);
        }
    }
}
