package org.nectaropenapi.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A file could not be fetched from the storage it lies in. The message never holds the URL, whose signature opens the
 * file to anybody. Trouble with the connection is a {@link TransportException} or a {@link NectarTimeoutException}.
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
