package org.nectaropenapi.client.upload;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The limits that the service documents for one file field. They are checked before anything is sent, unless the caller
 * lifts them with {@link Upload#withoutLimits()} or for a whole client with {@code checkUploads(false)}.
 *
 * <p>For the generated services, which take the figures from the OpenAPI document. Immutable.
 */
public final class UploadLimits {

    static final UploadLimits NONE = new UploadLimits(Long.MAX_VALUE, Set.of());

    private final long maxBytes;
    private final Set<String> types;

    private UploadLimits(long maxBytes, Set<String> types) {
        this.maxBytes = maxBytes;
        this.types = types;
    }

    /**
     * Returns the limits of a file field.
     *
     * @param maxBytes the most bytes the service accepts, at least 1
     * @param types the media types the service accepts, with an asterisk for any: {@code image/*}; none means any type
     * @return the limits
     */
    public static UploadLimits of(long maxBytes, String... types) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("A limit of " + maxBytes + " bytes lets nothing through");
        }
        Set<String> bare = new LinkedHashSet<>();
        for (String type : types) {
            bare.add(MediaTypes.bare(MediaTypes.checked(type)));
        }
        return new UploadLimits(maxBytes, bare);
    }

    long maxBytes() {
        return maxBytes;
    }

    /** Returns the upload's own type, else the one type that the service accepts, if it is one. */
    @Nullable String contentType(Upload upload) {
        if (upload.contentType() != null) {
            return upload.contentType();
        }
        String only = types.size() == 1 ? types.iterator().next() : "*";
        return only.contains("*") ? null : only;
    }

    void check(String operationId, String field, Upload upload) {
        checkType(operationId, field, contentType(upload));
        if (upload.contentLength().orElse(0) > maxBytes) {
            throw tooLarge(operationId, field, "is " + upload.contentLength().getAsLong() + " bytes long");
        }
    }

    UploadRefusedException tooLarge(String operationId, String field, String found) {
        return new UploadRefusedException(operationId + ": the file in '" + field + "' " + found
                + ", the service accepts " + maxBytes + " bytes at most");
    }

    private void checkType(String operationId, String field, @Nullable String type) {
        if (types.isEmpty()) {
            return;
        }
        String accepted = String.join(", ", types);
        if (type == null) {
            throw new UploadRefusedException(operationId + ": the name of the file in '" + field
                    + "' does not show its type; state it with withContentType, the service accepts " + accepted);
        }
        if (types.stream().noneMatch(range -> MediaTypes.matches(range, type))) {
            throw new UploadRefusedException(
                    operationId + ": the file in '" + field + "' is " + type + ", the service accepts " + accepted);
        }
    }
}
