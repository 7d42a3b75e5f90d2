package org.nectaropenapi.sandbox.http;

/** Checks that a misbehaviour can switch off. A handler asks {@link ValidatedRequest#waives}. */
public enum OptionalCheck {
    /** A company has one connection for each provider and user name. */
    ONE_CONNECTION_PER_LOGIN,
    /** A connection has between one site and the maximum. */
    SITES_OF_A_CONNECTION,
    /** Identifiers are compared without punctuation and leading zeros. */
    NORMALISED_IDENTIFIERS,
    /** Type, size and pages of an uploaded file are limited. */
    UPLOAD_LIMITS
}
