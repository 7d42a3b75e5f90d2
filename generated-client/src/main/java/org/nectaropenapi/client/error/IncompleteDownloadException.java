package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke in the middle of a file, from a storage or the service, and the rest could not be fetched
 * either.
 */
public final class IncompleteDownloadException extends DownloadException {

    private static final long serialVersionUID = 1L;

    private final long received;
    private final long expected;

    /**
     * Creates an exception for an incomplete file.
     *
     * @param operationId the operation the URL came from
     * @param attempts how many requests were sent to the storage
     * @param received the number of received bytes
     * @param expected the number of expected bytes, negative if unknown
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
     * Returns the number of received bytes.
     *
     * @return zero or more
     */
    public long received() {
        return received;
    }

    /**
     * Returns the number of expected bytes.
     *
     * @return the length the storage stated, negative if it stated none
     */
    public long expected() {
        return expected;
    }
}
