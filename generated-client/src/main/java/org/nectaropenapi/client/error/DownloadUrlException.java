package org.nectaropenapi.client.error;

/** There is no URL to fetch the file from, or none that this client follows. Nothing was sent to a storage. */
public final class DownloadUrlException extends DownloadException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception for a URL that is not followed.
     *
     * @param operationId the operation the URL came from
     * @param reason what is wrong with it, without the URL
     */
    public DownloadUrlException(String operationId, String reason) {
        super(
                ErrorMessages.operation(operationId) + " gave no URL that a file can be downloaded from: "
                        + ErrorMessages.shortened(reason),
                operationId,
                0,
                null);
    }
}
