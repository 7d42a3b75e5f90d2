package org.nectaropenapi.harness.exchange;

/** The kinds of deviations from the document. */
public enum DeviationKind {
    /** The document has no operation for the method and the path. */
    UNDOCUMENTED_OPERATION,
    /** The operation does not document the status. */
    UNDOCUMENTED_STATUS,
    /** A query parameter that the operation does not have. */
    UNDOCUMENTED_PARAMETER,
    /** A field of a JSON object that its schema does not have. */
    UNDOCUMENTED_FIELD,
    /** A body where the document has none, or none where it has one. */
    BODY_PRESENCE,
    /** The media type is not documented. */
    MEDIA_TYPE,
    /** A body that is announced as JSON and cannot be read as such. */
    UNREADABLE_BODY,
    /** The JSON type is not that of the schema; null where it is not allowed counts as well. */
    TYPE,
    /** A text that is not in the format of the schema. */
    FORMAT,
    /** A value that a list of values does not have. */
    UNKNOWN_ENUM_VALUE,
    /** A required field or parameter that is not there. */
    MISSING,
    /** Any other rule of a schema: lengths, limits, patterns. */
    CONSTRAINT,
    /** The client of the service cannot read a body, or loses or invents something of it. */
    CLIENT
}
