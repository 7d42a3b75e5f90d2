package org.nectaropenapi.suite.generated;

/** What a generated value shows. */
enum ValueRule {
    /** It is as the schema says. */
    VALID,
    /** It is missing, or null where null is not allowed. */
    ABSENT,
    /** It is of another JSON type, which no reading could take for the right one. */
    TYPE,
    /** It is of another JSON type, which some servers read as the right one. */
    READABLE_TYPE,
    /** It is below the minimum, or has less characters or items. */
    TOO_LITTLE,
    /** It is above the maximum, or has more characters or items. */
    TOO_MUCH,
    /** It is not in the format or the pattern. */
    FORMAT,
    /** It is not in the list of values. */
    UNLISTED,
    /** It is well-formed and names nothing. */
    UNKNOWN,
    /** It cannot be read at all, or is announced as something else. */
    UNREADABLE
}
