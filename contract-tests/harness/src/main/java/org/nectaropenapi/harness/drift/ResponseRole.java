package org.nectaropenapi.harness.drift;

/** The part that a response may play in a patch of the document. */
enum ResponseRole {
    /** A success: it shows what the document should say. */
    SUCCESS,
    /** An error, whose body may have any form. */
    ERROR,
    /** A success by its status that looks like an error or a login page, or a redirection. */
    DOUBTFUL
}
