package org.nectaropenapi.sandbox.http;

/**
 * Rules of the API that a misbehaving sandbox can be made to forget. A handler asks {@link ValidatedRequest#waives}.
 */
public enum OptionalCheck {
    /** A company has one connection for a provider and a user name. */
    ONE_CONNECTION_PER_LOGIN,
    /** A connection has one to three sites. */
    SITES_OF_A_CONNECTION,
    /** Identifiers are compared without punctuation and leading zeros. */
    NORMALISED_IDENTIFIERS,
    /** Type, size and pages of an uploaded file are limited. */
    UPLOAD_LIMITS
}
