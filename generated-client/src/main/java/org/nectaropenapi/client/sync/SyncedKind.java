package org.nectaropenapi.client.sync;

/** The kinds of resources that a sync delivers and removes. */
public enum SyncedKind {

    /** A company; with it goes all that belongs to it. */
    COMPANY,

    /** A site of a company. */
    SITE,

    /** A connection of a company. */
    CONNECTION,

    /** An account of a connection. */
    ACCOUNT,

    /** A document with its usage records and charges. */
    DOCUMENT
}
