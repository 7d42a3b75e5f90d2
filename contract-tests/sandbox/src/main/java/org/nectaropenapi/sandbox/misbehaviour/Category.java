package org.nectaropenapi.sandbox.misbehaviour;

/** The part of the API that a misbehaviour breaks. */
public enum Category {
    /** Statuses of responses, and bodies of errors. */
    STATUS,
    /** Bytes, headers and the connection. */
    WIRE,
    /** The shape of JSON in responses. */
    BODY,
    /** Pagination of lists. */
    PAGING,
    /** Filters of lists. */
    FILTER,
    /** Storage, changes and visibility of resources. */
    STATE,
    /** Deliveries of events. */
    WEBHOOK
}
