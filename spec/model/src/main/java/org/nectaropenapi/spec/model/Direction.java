package org.nectaropenapi.spec.model;

/** The direction of a body; the same schema means different things in either one. */
public enum Direction {
    /** Towards the service: properties that the document does not have are ignored, as a tolerant server does. */
    REQUEST,
    /** From the service: every property must be in the document, and none may be write-only. */
    RESPONSE
}
