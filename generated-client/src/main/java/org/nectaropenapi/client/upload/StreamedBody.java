package org.nectaropenapi.client.upload;

import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A request body that is read while it is sent and never held in memory as a whole. For the generated services.
 * Immutable; as reusable as the uploads it holds.
 */
public sealed interface StreamedBody permits FileBody, MultipartForm {

    /**
     * Returns the value of the request's Content-Type header.
     *
     * @return a media type
     */
    String contentType();

    /**
     * Returns the length of the whole body.
     *
     * @return the number of bytes, empty when a file's length is unknown
     */
    OptionalLong contentLength();

    /**
     * Returns whether the body can be sent again, so that a failed attempt may be retried.
     *
     * @return false if any of its files can be read only once
     */
    boolean isRepeatable();

    /**
     * Checks the length and the type of every file, as far as they are known before it is read.
     *
     * @return this body
     * @throws UploadRefusedException if a file is too long or of a type the service does not accept
     */
    StreamedBody checkedAgainstLimits();

    /**
     * Returns the same body without limits on its files.
     *
     * @return a copy
     */
    StreamedBody withoutLimits();

    /**
     * Opens the body from its first byte. Files are opened when their turn comes, one at a time, and closed at their
     * end; closing the stream closes the file that is open. A file with more or fewer bytes than it announced or than
     * its limits allow makes reading fail.
     *
     * @return a new stream, to be closed by the caller
     */
    InputStream open();
}
