package org.nectaropenapi.spec.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of bodies that are read and written in different ways. */
public enum BodyKind {
    /** A JSON value: {@code application/json}, {@code text/json}, or a media type that ends with {@code +json}. */
    JSON,
    /** The fields of a form: {@code application/x-www-form-urlencoded}. */
    FORM,
    /** Fields and files of a form: {@code multipart/form-data}. */
    MULTIPART,
    /** Text: any media type that begins with {@code text/}. */
    TEXT,
    /** Bytes of any other media type. */
    BINARY;

    private static final Set<String> JSON_TYPES = Set.of("application/json", "text/json");

    /**
     * Returns a media type as it is compared with others.
     *
     * @param mediaType a media type, with or without parameters such as {@code charset}
     * @return type and subtype in lower case
     */
    public static String essence(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Classifies a media type.
     *
     * @param mediaType a media type, with or without parameters such as {@code charset}
     * @return its kind
     */
    public static BodyKind of(String mediaType) {
        String essence = essence(mediaType);
        if (JSON_TYPES.contains(essence) || essence.endsWith("+json")) {
            return JSON;
        }
        return switch (essence) {
            case "application/x-www-form-urlencoded" -> FORM;
            case "multipart/form-data" -> MULTIPART;
            default -> essence.startsWith("text/") ? TEXT : BINARY;
        };
    }

    /**
     * Chooses one of the media types of a body.
     *
     * @param mediaTypes the media types, in the order of the document
     * @return JSON where it is one of them, else the first; empty without any
     */
    public static Optional<String> preferred(Collection<String> mediaTypes) {
        return mediaTypes.stream().filter(type -> of(type) == JSON).findFirst().or(() -> mediaTypes.stream()
                .findFirst());
    }
}
