package org.nectaropenapi.suite.generated;

/** The rule that a generated value keeps or breaks. */
enum ValueRule {
    /** It keeps the schema. */
    VALID,
    /** It keeps the schema, and no page says that a service takes it: an empty list, an item that comes many times. */
    UNUSUAL,
    /** It is missing, or null where null is not allowed. */
    ABSENT,
    /** It has another JSON type, which no server reads as the right one. */
    TYPE,
    /** It has another JSON type, which some servers read as the right one. */
    READABLE_TYPE,
    /** It is below the minimum, or has fewer characters or items. */
    TOO_LITTLE,
    /** It is above the maximum, or has more characters or items. */
    TOO_MUCH,
    /** It does not match the format or the pattern. */
    FORMAT,
    /** It is not one of the listed values. */
    UNLISTED,
    /** It is well-formed and refers to nothing. */
    UNKNOWN,
    /** It cannot be read. */
    UNREADABLE,
    /** It is of a media type that the operation does not take. */
    MEDIA_TYPE;

    /** Tells whether the value keeps the schema. */
    boolean isKept() {
        return this == VALID || this == UNUSUAL;
    }
}
