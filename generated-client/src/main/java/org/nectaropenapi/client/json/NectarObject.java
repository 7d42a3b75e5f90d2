package org.nectaropenapi.client.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.error.UnreadableFieldException;
import org.nectaropenapi.client.internal.SafeText;

/**
 * Base of every generated model: an immutable JSON object that keeps unknown fields.
 *
 * <p>A field has three states, see {@link FieldState}: absent, {@code null}, or a value. All three survive reading,
 * {@code toBuilder()} and writing, so an update carries exactly the fields that its builder was given. Fields the
 * document does not name are kept in order under {@link #unknownFields()} and written back as they came.
 *
 * <p>A value that does not fit its field, such as the date {@code "2024-13-45"}, costs no other field: it is kept and
 * written back as it came, {@link #unreadableFields()} lists it, and the field's accessor throws an
 * {@link UnreadableFieldException} that has its text. It counts as a value.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        setterVisibility = Visibility.NONE,
        creatorVisibility = Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public abstract class NectarObject {

    private final Map<String, @Nullable Object> unknownFields;
    private final @Nullable FieldMarks marks;

    /**
     * Takes over what the builder knows beside the fields' values.
     *
     * @param builder the builder the object is made from
     */
    protected NectarObject(Builder<?> builder) {
        this.unknownFields = builder.unknownFields == null
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownFields));
        this.marks = builder.sharedMarks();
    }

    /**
     * Returns the JSON names of the fields the document gives this schema, in its order.
     *
     * @return the names; the list is shared and unmodifiable
     */
    protected abstract List<String> fieldNames();

    /**
     * Returns the values of the fields, in the order of {@link #fieldNames()}.
     *
     * @return a new array; null where a field is absent or null
     */
    protected abstract @Nullable Object[] fieldValues();

    /**
     * Returns whether a field is one whose value must not appear in {@link #toString()}.
     *
     * @param jsonName a name out of {@link #fieldNames()}
     * @return true for secrets such as passwords and signed links
     */
    protected boolean isSecret(String jsonName) {
        return false;
    }

    /**
     * Returns the fields that the document does not name, in the order of the response.
     *
     * @return an unmodifiable map from JSON name to value: String, Boolean, Integer, Long, BigInteger, BigDecimal,
     *     List, Map, null, or an {@link UnreadableValue} for a number beyond the sane
     */
    public final Map<String, @Nullable Object> unknownFields() {
        return unknownFields;
    }

    /**
     * Returns the fields whose value does not fit the type that the document gives them.
     *
     * @return an unmodifiable map from JSON name to the value as it came, in the order of the document; empty as a rule
     */
    public final Map<String, UnreadableValue> unreadableFields() {
        if (marks == null) {
            return Collections.emptyMap();
        }
        Map<String, UnreadableValue> fields = new LinkedHashMap<>();
        marks.unreadableValues()
                .forEach((place, value) -> fields.put(fieldNames().get(place - 1), value));
        return Collections.unmodifiableMap(fields);
    }

    /**
     * Returns whether a field is absent, null or holds a value.
     *
     * @param jsonName the field's name in JSON, known to the document or not
     * @return its state
     */
    public final FieldState stateOf(String jsonName) {
        int index = fieldNames().indexOf(jsonName);
        if (index < 0) {
            return !unknownFields.containsKey(jsonName)
                    ? FieldState.ABSENT
                    : unknownFields.get(jsonName) == null ? FieldState.NULL : FieldState.VALUE;
        }
        if (fieldValues()[index] != null || unreadable(index) != null) {
            return FieldState.VALUE;
        }
        return isExplicitNull(index) ? FieldState.NULL : FieldState.ABSENT;
    }

    /**
     * Returns the value of a required field.
     *
     * @param value the value, null when the response lacked it
     * @param jsonName the field's name in JSON
     * @param <T> the type of the field
     * @return the value
     * @throws MissingFieldException if the value is null
     * @throws UnreadableFieldException if the response has a value that cannot be read
     */
    protected final <T> T present(@Nullable T value, String jsonName) {
        T readable = readable(value, jsonName);
        if (readable == null) {
            throw new MissingFieldException(getClass().getSimpleName(), jsonName);
        }
        return readable;
    }

    /**
     * Returns the value of a field, which is null only where the response has none.
     *
     * @param value the value, null when the response has none or one that cannot be read
     * @param jsonName the field's name in JSON
     * @param <T> the type of the field
     * @return the value
     * @throws UnreadableFieldException if the response has a value that cannot be read
     */
    protected final <T> @Nullable T readable(@Nullable T value, String jsonName) {
        if (value == null && marks != null) {
            UnreadableValue unreadable = unreadable(fieldNames().indexOf(jsonName));
            if (unreadable != null) {
                throw new UnreadableFieldException(
                        getClass().getSimpleName(), jsonName, unreadable.expected(), unreadable.text());
            }
        }
        return value;
    }

    /**
     * Returns whether a field has content.
     *
     * @param value the field, null when absent or null
     * @return false for null, a blank text, an empty list and an empty map
     */
    protected static boolean isFilled(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return !list.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return value != null && !value.toString().isBlank();
    }

    /**
     * Returns whether a field has one of some values.
     *
     * @param value the field, null when absent or null
     * @param values the values
     * @param <T> the type of the field
     * @return false for null and for any other value
     */
    @SafeVarargs
    protected static <T> boolean isOneOf(@Nullable T value, T... values) {
        for (T candidate : values) {
            if (candidate.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads a field of an object that may be absent.
     *
     * @param object the object, null when absent or null
     * @param field reads the field
     * @param <T> the type of the object
     * @param <R> the type of the field
     * @return the field, null where the object is
     */
    protected static <T, R> @Nullable R inside(@Nullable T object, Function<? super T, ? extends @Nullable R> field) {
        return object == null ? null : field.apply(object);
    }

    /**
     * Returns a list, empty instead of null.
     *
     * @param list the field, null when absent or null
     * @param <T> the type of the items
     * @return the list or an empty one
     */
    protected static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? Collections.emptyList() : list;
    }

    /**
     * Returns a free-form object, empty instead of null.
     *
     * @param map the field, null when absent or null
     * @param <T> the type of the values
     * @return the map or an empty one
     */
    protected static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Collections.emptyMap() : map;
    }

    /**
     * Copies a list so that later changes of the caller's list do not reach this object.
     *
     * @param list a list that may hold nulls, since a service may send them
     * @param <T> the type of the items
     * @return an unmodifiable copy, or null
     */
    protected static <T> @Nullable List<T> copyOf(@Nullable List<T> list) {
        // Not List.copyOf, which refuses nulls.
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /**
     * Copies a map so that later changes of the caller's map do not reach this object.
     *
     * @param map a map that may hold nulls, since a service may send them
     * @param <T> the type of the values
     * @return an unmodifiable copy in the same order, or null
     */
    protected static <T> @Nullable Map<String, T> copyOf(@Nullable Map<String, T> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * Copies a list and the lists and maps inside it so that later changes of them do not reach this object.
     *
     * @param list a list that may hold nulls, since a service may send them
     * @param <T> the type of the items
     * @return an unmodifiable copy, or null
     */
    @SuppressWarnings("unchecked") // A copy is of the type of what is copied.
    protected static <T> @Nullable List<T> deepCopyOf(@Nullable List<T> list) {
        return (List<T>) deepCopy(list);
    }

    /**
     * Copies a map and the lists and maps inside it so that later changes of them do not reach this object.
     *
     * @param map a map that may hold nulls, since a service may send them
     * @param <T> the type of the values
     * @return an unmodifiable copy in the same order, or null
     */
    @SuppressWarnings("unchecked") // A copy is of the type of what is copied.
    protected static <T> @Nullable Map<String, T> deepCopyOf(@Nullable Map<String, T> map) {
        return (Map<String, T>) deepCopy(map);
    }

    private static @Nullable Object deepCopy(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(deepCopy(item)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, deepCopy(item)));
            return Collections.unmodifiableMap(copy);
        }
        return value;
    }

    // Values are written from the annotated fields, which omit nulls; this adds the explicit nulls and what cannot be
    // read. A mapper of the application that leaves out nulls would otherwise leave out these.
    @JsonAnyGetter
    @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
    private Map<String, @Nullable Object> fieldsBesideTheValues() {
        if (marks == null) {
            return unknownFields;
        }
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        marks.nulls().forEach(position -> written.put(fieldNames().get(position - 1), null));
        unreadableFields().forEach((name, value) -> written.put(name, value.written()));
        written.putAll(unknownFields);
        return written;
    }

    private boolean isExplicitNull(int index) {
        return marks != null && marks.isNull(index + 1);
    }

    private @Nullable UnreadableValue unreadable(int index) {
        return marks == null ? null : marks.unreadable(index + 1);
    }

    /**
     * Compares all fields, the unknown ones included; an absent field differs from a null one.
     *
     * @param other any object
     * @return true if both are of one schema and write the same JSON
     */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || other != null && getClass() == other.getClass() && equalFields((NectarObject) other);
    }

    private boolean equalFields(NectarObject that) {
        return Arrays.equals(fieldValues(), that.fieldValues())
                && unknownFields.equals(that.unknownFields)
                && hasSameMarks(that);
    }

    private boolean hasSameMarks(NectarObject that) {
        return marks == null ? that.marks == null : that.marks != null && marks.isSameAs(that.marks);
    }

    @Override
    public final int hashCode() {
        return 31 * Arrays.hashCode(fieldValues()) + unknownFields.hashCode();
    }

    /**
     * Shows the fields that are there, with secrets masked and line breaks replaced.
     *
     * @return one line for logs and debuggers
     */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(getClass().getSimpleName()).append('[');
        String separator = "";
        @Nullable Object[] values = fieldValues();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] == null ? unreadable(i) : values[i];
            if (value != null || isExplicitNull(i)) {
                String name = fieldNames().get(i);
                Object shown = value != null && isSecret(name) ? "***" : value;
                text.append(separator).append(name).append('=').append(shown);
                separator = ", ";
            }
        }
        // The values of unknown fields are left out, since some may be secret.
        if (!unknownFields.isEmpty()) {
            text.append(separator).append("unknownFields=").append(unknownFields.keySet());
        }
        return SafeText.visible(text.append(']').toString());
    }

    /**
     * Base of the models' builders. Remembers which fields were set to null and which unknown fields came along.
     *
     * <p>Not safe for use by several threads at once.
     *
     * @param <B> the builder's own type
     */
    @JsonAutoDetect(
            fieldVisibility = Visibility.NONE,
            getterVisibility = Visibility.NONE,
            isGetterVisibility = Visibility.NONE,
            setterVisibility = Visibility.NONE)
    public abstract static class Builder<B extends Builder<B>> {

        private @Nullable Map<String, @Nullable Object> unknownFields;
        private @Nullable FieldMarks marks;
        // An object that was made has the same marks: they are copied before they change again.
        private boolean marksAreShared;
        private final @Nullable FieldMarks inheritedMarks;
        private boolean unlimited;

        /** Starts empty. */
        protected Builder() {
            this.inheritedMarks = null;
        }

        /**
         * Starts from an object, keeping the states of its fields.
         *
         * @param source the object to copy
         */
        protected Builder(NectarObject source) {
            this.unknownFields = source.unknownFields.isEmpty() ? null : new LinkedHashMap<>(source.unknownFields);
            this.inheritedMarks = source.marks;
            this.marks = source.marks;
            this.marksAreShared = true;
        }

        /**
         * Returns the JSON names of the schema's fields, as in {@link NectarObject#fieldNames()}.
         *
         * @return the names
         */
        protected abstract List<String> fieldNames();

        /**
         * Notes that a field was set.
         *
         * @param position the field's place in the list of names, from 1
         * @param value what it was set to
         * @param <T> the type of the field
         * @return the value
         */
        protected final <T> @Nullable T set(int position, @Nullable T value) {
            if (value == null) {
                ownMarks().setNull(position);
            } else if (marks != null && marks.isMarked(position)) {
                ownMarks().clear(position);
            }
            return value;
        }

        /**
         * Notes that a field was read.
         *
         * @param position the field's place in the list of names, from 1
         * @param value what was read, of the field's type, or null
         * @param <T> the type of the field
         * @return the value
         */
        @SuppressWarnings("unchecked")
        protected final <T> @Nullable T read(int position, @Nullable Object value) {
            return set(position, (T) value);
        }

        /** Keeps what came for a field that cannot hold it. */
        final void keepUnreadable(int position, UnreadableValue value) {
            assign(position, null);
            ownMarks().setUnreadable(position, value);
        }

        /** Takes over the fields of an object, each in its state. */
        final void takeOver(NectarObject source) {
            @Nullable Object[] values = source.fieldValues();
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null || source.isExplicitNull(i)) {
                    assign(i + 1, values[i]);
                }
            }
            if (source.marks != null) {
                source.marks.unreadableValues().forEach(this::keepUnreadable);
            }
            source.unknownFields.forEach(this::keepUnknown);
        }

        private FieldMarks ownMarks() {
            if (marks == null) {
                marks = new FieldMarks();
            } else if (marksAreShared) {
                marks = new FieldMarks(marks);
            }
            marksAreShared = false;
            return marks;
        }

        /**
         * Starts another object of the same schema.
         *
         * @return a new, empty builder
         */
        protected abstract B another();

        /**
         * Sets a field to what was read for it.
         *
         * @param position the field's place in the list of names, from 1
         * @param value the value, of the field's type, or null
         */
        protected abstract void assign(int position, @Nullable Object value);

        /**
         * Makes the object as it was read, with nulls that callers may not set.
         *
         * @return the object
         */
        protected abstract NectarObject finish();

        /**
         * Refuses nulls where the document does not allow them. A null that a response of the service brought along is
         * kept.
         *
         * @param schema the schema's name, for the message
         * @param notNullable the places of the fields that cannot be null, from 1
         * @throws IllegalArgumentException if one of them was set to null
         */
        protected final void refuseNulls(String schema, int[] notNullable) {
            if (marks == null) {
                return;
            }
            for (int position : notNullable) {
                if (marks.isNull(position) && (inheritedMarks == null || !inheritedMarks.isNull(position))) {
                    throw new IllegalArgumentException(
                            schema + "." + fieldNames().get(position - 1)
                                    + " cannot be null: do not set the field to leave it out, or give it a value");
                }
            }
        }

        /**
         * Refuses URLs that do not begin as the document says. The message does not repeat them, for they may carry a
         * signature.
         *
         * @param field the schema's name and the field's
         * @param urls the URLs, null if they were not set
         * @param pattern a regular expression that each has to match from its beginning
         * @throws IllegalArgumentException if one does not
         */
        protected final void refuseOtherUrls(
                String field, @Nullable List<? extends @Nullable URI> urls, String pattern) {
            if (unlimited) {
                return;
            }
            Pattern allowed = Pattern.compile(pattern);
            int position = 0;
            for (URI url : urls == null ? Collections.<URI>emptyList() : urls) {
                position++;
                if (url == null || !allowed.matcher(url.toString()).lookingAt()) {
                    throw new IllegalArgumentException(
                            field + ": URL number " + position + " is not of the form " + pattern);
                }
            }
        }

        /**
         * Leaves it to the service which addresses it accepts: they are not compared with the document any more.
         *
         * @return this builder
         */
        @SuppressWarnings("unchecked")
        public final B withoutLimits() {
            unlimited = true;
            return (B) this;
        }

        /**
         * Sets a field that the document does not name, for instance one the service has added since.
         *
         * @param name the field's name in JSON
         * @param value String, Boolean, Number, List, Map or null
         * @return this builder
         * @throws IllegalArgumentException if the document does name the field: use the builder's own method then
         */
        @JsonAnySetter
        @SuppressWarnings("unchecked")
        public final B unknownField(String name, @Nullable Object value) {
            if (fieldNames().contains(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is a known field: set it with the builder's method for it");
            }
            keepUnknown(name, value);
            return (B) this;
        }

        final void keepUnknown(String name, @Nullable Object value) {
            if (unknownFields == null) {
                unknownFields = new LinkedHashMap<>();
            }
            unknownFields.put(name, value);
        }

        private @Nullable FieldMarks sharedMarks() {
            marksAreShared = true;
            return marks == null || marks.isEmpty() ? null : marks;
        }
    }
}
