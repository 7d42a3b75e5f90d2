package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;

/** The connection to the storage broke in the middle of a file, and the rest could not be fetched either. */
public final class IncompleteDownloadException extends DownloadException {

    private static final long serialVersionUID = 1L;

    private final long received;
    private final long expected;

    /**
     * Creates an exception for half a file.
     *
     * @param operationId the operation the URL came from
     * @param attempts how many requests were sent to the storage
     * @param received the bytes that came
     * @param expected the bytes that should have come, negative if the storage did not say
     * @param cause what broke, if known
     */
    public IncompleteDownloadException(
            String operationId, int attempts, long received, long expected, @Nullable Throwable cause) {
        super(
                "The download of " + ErrorMessages.operation(operationId) + " broke off after " + received
                        + (expected < 0 ? " bytes" : " of " + expected + " bytes"),
                operationId,
                attempts,
                cause);
        this.received = received;
        this.expected = expected;
    }

    /**
     * Returns the bytes that came.
     *
     * @return zero or more
     */
    public long received() {
        return received;
    }

    /**
     * Returns the bytes that should have come.
     *
     * @return the length the storage stated, negative if it stated none
     */
    public long expected() {
        return expected;
    }
}
