package org.nectaropenapi.client.upload;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A request body that is one file. For the generated services. Immutable; as reusable as the upload it holds. */
public final class FileBody implements StreamedBody {

    private final String operationId;
    private final String name;
    private final Upload upload;
    private final UploadLimits limits;
    private final @Nullable String contentType;

    private FileBody(
            String operationId, String name, Upload upload, UploadLimits limits, @Nullable String contentType) {
        this.operationId = operationId;
        this.name = name;
        this.upload = upload;
        this.limits = limits;
        this.contentType = contentType;
    }

    /**
     * Returns a body of one file.
     *
     * @param operationId the operation the body is for, named in errors
     * @param name the argument that holds the file, named in errors
     * @param upload the file; null for no body
     * @param limits what the service accepts
     * @param contentType the media type to send; null for the upload's own, where the service accepts several
     * @return the body, null without a file
     */
    public static @Nullable FileBody of(
            String operationId,
            String name,
            @Nullable Upload upload,
            UploadLimits limits,
            @Nullable String contentType) {
        if (upload == null) {
            return null;
        }
        return new FileBody(
                Objects.requireNonNull(operationId, "operationId"),
                Objects.requireNonNull(name, "name"),
                upload,
                upload.isLimited() ? limits : UploadLimits.NONE,
                contentType == null ? limits.contentType(upload) : MediaTypes.checked(contentType));
    }

    @Override
    public String contentType() {
        return contentType == null ? MediaTypes.ANY_BYTES : contentType;
    }

    @Override
    public OptionalLong contentLength() {
        return upload.contentLength();
    }

    @Override
    public boolean isRepeatable() {
        return upload.isRepeatable();
    }

    @Override
    public FileBody checkedAgainstLimits() {
        limits.check(operationId, name, upload);
        return this;
    }

    @Override
    public FileBody withoutLimits() {
        return new FileBody(operationId, name, upload, UploadLimits.NONE, contentType);
    }

    @Override
    public InputStream open() {
        return new JoinedStream(List.of(() -> new MeasuredStream(operationId, name, upload, limits)));
    }

    /** Shows the file name and the type, not the content. */
    @Override
    public String toString() {
        return "FileBody[" + upload + "]";
    }
}
