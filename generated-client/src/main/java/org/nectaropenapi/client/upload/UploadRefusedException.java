package org.nectaropenapi.client.upload;

import org.jspecify.annotations.Nullable;

/**
 * A file that the client does not send, or not to its end: there is no such file, it is longer than the service
 * accepts, or its content cannot be read. The service has received no complete request.
 */
public final class UploadRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UploadRefusedException(String message) {
        super(message);
    }

    UploadRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
