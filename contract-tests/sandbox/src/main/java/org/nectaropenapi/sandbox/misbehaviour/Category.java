package org.nectaropenapi.sandbox.misbehaviour;

/** What part of the API a misbehaviour breaks. */
public enum Category {
    /** The status of answers, and the bodies of errors. */
    STATUS,
    /** Bytes, headers and the connection. */
    WIRE,
    /** The shape of JSON in answers. */
    BODY,
    /** How lists travel in pages. */
    PAGING,
    /** Which rows a list has. */
    FILTER,
    /** What is kept, changed and hidden. */
    STATE,
    /** Deliveries of events. */
    WEBHOOK
}
