package org.nectaropenapi.harness.lookup;

import org.opentest4j.TestAbortedException;

/**
 * Skips a test that names something the document does not have. The build lists such tests as left to do: whoever
 * removed the operation or field decides what becomes of them.
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
