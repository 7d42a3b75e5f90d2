package org.nectaropenapi.harness.lookup;

import org.opentest4j.TestAbortedException;

/**
 * Skips a test that names something the document does not have, or that lacks the code for something new in it. The
 * build lists such tests as left to do: whoever changed the document decides what becomes of them.
 */
public final class NotInDocumentException extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    /**
     * Skips the test.
     *
     * @param message a sentence that names what is missing
     */
    public NotInDocumentException(String message) {
        super(message);
    }
}
