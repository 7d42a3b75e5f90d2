package org.nectaropenapi.client.service;

import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters in the order they were added, names and values percent-encoded; a parameter with several values is
 * repeated. For the generated services. Immutable.
 */
public final class QueryParameters {

    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Returns a builder without parameters.
     *
     * @param operationId the operation, named in errors
     * @return a builder
     */
    public static Builder builder(String operationId) {
        return new Builder(operationId);
    }

    /**
     * Returns the parameters for Feign's {@code @QueryMap}, which sends them as they are.
     *
     * @return encoded names with their encoded values, unmodifiable
     */
    public Map<String, List<String>> toMap() {
        return values;
    }

    /** Shows the names, not the values: these may be data of a customer. */
    @Override
    public String toString() {
        return "QueryParameters" + values.keySet();
    }

    /** Collects parameters; not safe for use by several threads. */
    public static final class Builder {

        private final String operationId;
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        private Builder(String operationId) {
            this.operationId = Objects.requireNonNull(operationId, "operationId");
        }

        /**
         * Adds a value of a parameter, behind those it already has.
         *
         * @param name the parameter's name
         * @param value the value, taken by its {@code toString}; null adds nothing
         * @return this builder
         * @throws IllegalArgumentException if the value is an empty text or not valid Unicode
         */
        public Builder add(String name, @Nullable Object value) {
            if (value != null) {
                String text = textOf(value);
                if (text.isEmpty()) {
                    throw refused(name, "is an empty text; leave it out or give it a value");
                }
                values.computeIfAbsent(encoded(name, name), key -> new ArrayList<>())
                        .add(encoded(name, text));
            }
            return this;
        }

        /**
         * Adds several values of a parameter, each by itself.
         *
         * @param name the parameter's name
         * @param several the values; null or none adds nothing, and so does a null among them
         * @return this builder
         * @throws IllegalArgumentException if one of the values is an empty text or not valid Unicode
         */
        public Builder addAll(String name, @Nullable Iterable<? extends @Nullable Object> several) {
            if (several != null) {
                several.forEach(value -> add(name, value));
            }
            return this;
        }

        /**
         * Builds the parameters.
         *
         * @return the parameters added so far
         */
        public QueryParameters build() {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
            return new QueryParameters(Collections.unmodifiableMap(copy));
        }

        private static String textOf(Object value) {
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            // Its own text leaves out seconds that are zero, which RFC 3339 does not allow.
            return value instanceof OffsetDateTime time
                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
                    : value.toString();
        }

        private String encoded(String name, String text) {
            try {
                return PercentEncoding.encode(text);
            } catch (CharacterCodingException e) {
                throw refused(name, "is not valid Unicode; pass text that was decoded rightly");
            }
        }

        private IllegalArgumentException refused(String name, String problem) {
            return new IllegalArgumentException(operationId + ": the query parameter '" + name + "' " + problem);
        }
    }
}
