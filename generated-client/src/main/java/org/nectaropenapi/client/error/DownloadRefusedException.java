package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;

/** The storage refused to deliver the file, for another reason than an expired URL. */
public final class DownloadRefusedException extends DownloadException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String code;

    /**
     * Creates an exception for a download that was refused.
     *
     * @param operationId the operation the URL came from
     * @param attempts how many requests were sent to the storage
     * @param status the HTTP status it returned, redirects (which are never followed) included
     * @param code its own name for the error, such as {@code NoSuchKey}, null if it gave none
     */
    public DownloadRefusedException(String operationId, int attempts, int status, @Nullable String code) {
        super(
                "The storage refused the download of " + ErrorMessages.operation(operationId) + " with " + status
                        + ErrorMessages.afterAttempts(attempts)
                        + (code == null ? "" : ": " + ErrorMessages.shortened(code)),
                operationId,
                attempts,
                null);
        this.status = status;
        this.code = code;
    }

    /**
     * Returns the HTTP status of the storage's response.
     *
     * @return any status but 200
     */
    public int status() {
        return status;
    }

    /**
     * Returns the storage's own name for the error.
     *
     * @return a word such as {@code NoSuchKey}, null if it gave none
     */
    public @Nullable String code() {
        return code;
    }
}
