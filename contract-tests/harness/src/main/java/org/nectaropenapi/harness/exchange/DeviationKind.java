package org.nectaropenapi.harness.exchange;

/** In which way an exchange and the document disagree. */
public enum DeviationKind {
    /** The document has no operation for the method and the path. */
    UNDOCUMENTED_OPERATION,
    /** The document has the operation, but not with this status. */
    UNDOCUMENTED_STATUS,
    /** A query parameter that the operation does not have. */
    UNDOCUMENTED_PARAMETER,
    /** A field of a JSON object that its schema does not have. */
    UNDOCUMENTED_FIELD,
    /** A body where the document has none, or none where it has one. */
    BODY_PRESENCE,
    /** Another media type than the document's. */
    MEDIA_TYPE,
    /** A body that is announced as JSON and cannot be read as such. */
    UNREADABLE_BODY,
    /** Another JSON type than the schema's, null included where the schema does not allow it. */
    TYPE,
    /** A text that is not in the format of the schema. */
    FORMAT,
    /** A value that a list of values does not have. */
    UNKNOWN_ENUM_VALUE,
    /** A required field or parameter that is not there. */
    MISSING,
    /** Any other rule of a schema: lengths, limits, patterns. */
    CONSTRAINT
}
