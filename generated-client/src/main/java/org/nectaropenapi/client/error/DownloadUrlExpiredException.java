package org.nectaropenapi.client.error;

/**
 * The URL of a file is no longer valid; URLs are said to last for 24 hours. Read the object that holds the URL again,
 * or use the download method that takes an id, which does so by itself.
 */
public final class DownloadUrlExpiredException extends DownloadException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception for a URL that the storage no longer honours.
     *
     * @param operationId the operation the URL came from, which gives a fresh one
     * @param attempts how many requests were sent to the storage
     */
    public DownloadUrlExpiredException(String operationId, int attempts) {
        super(
                "The storage refused the download, because the URL has expired: call "
                        + ErrorMessages.operation(operationId) + " again for a fresh one, or download by id",
                operationId,
                attempts,
                null);
    }
}
