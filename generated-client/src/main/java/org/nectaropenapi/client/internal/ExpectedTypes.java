package org.nectaropenapi.client.internal;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The words by which messages name what JSON should have held. */
public final class ExpectedTypes {

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(LocalDate.class, "a date such as 2024-01-31"),
            Map.entry(OffsetDateTime.class, "a date and time such as 2024-01-31T23:59:59Z"),
            Map.entry(BigDecimal.class, "a number of at most 500 digits"),
            Map.entry(Integer.class, "a whole number between -2,147,483,648 and 2,147,483,647"),
            Map.entry(Long.class, "a whole number of at most 64 bits"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(String.class, "a text"),
            Map.entry(UUID.class, "a UUID"),
            Map.entry(URI.class, "a URI"));

    private ExpectedTypes() {}

    /**
     * Returns words for the JSON of a type.
     *
     * @param type a class that a field is read as
     * @return for example "a date such as 2024-01-31"
     */
    public static String of(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        String words = WORDS.get(type);
        // A model is read through its builder.
        Class<?> named = type.getSimpleName().equals("Builder") ? type.getEnclosingClass() : type;
        return words == null ? "a value of the type " + named.getSimpleName() : words;
    }
}
