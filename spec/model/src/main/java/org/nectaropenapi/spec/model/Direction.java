package org.nectaropenapi.spec.model;

/** Which way a body travels; the same schema means different things in either direction. */
public enum Direction {
    /** Towards the sandbox: properties the document does not have are ignored, as a tolerant server does. */
    REQUEST,
    /** From the sandbox: every property must be in the document, and none that may only be written. */
    RESPONSE
}
