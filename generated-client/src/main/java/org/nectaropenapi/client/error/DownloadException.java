package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A file could not be fetched from its storage. The message never contains the URL, whose signature gives anybody
 * access to the file. A failed connection is a {@link TransportException} or a {@link NectarTimeoutException}.
 */
public abstract sealed class DownloadException extends NectarException
        permits DownloadRefusedException,
                DownloadUrlException,
                DownloadUrlExpiredException,
                IncompleteDownloadException {

    private static final long serialVersionUID = 1L;

    DownloadException(String message, String operationId, int attempts, @Nullable Throwable cause) {
        super(message, operationId, attempts, cause);
    }
}
