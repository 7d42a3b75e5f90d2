package org.nectaropenapi.client.sync;

/** Why a resource is to be removed. */
public enum RemovalReason {

    /** The lists have it only among deleted documents. */
    DELETED,

    /** A newer document supersedes it; the service goes on listing both. */
    SUPERSEDED,

    /** Its bill date is missing or before the horizon of the sync. */
    BEFORE_HORIZON,

    /** The service does not list it any more. */
    NOT_LISTED,

    /** The service responds to the company's id with 403 or 404. */
    NOT_REACHABLE
}
