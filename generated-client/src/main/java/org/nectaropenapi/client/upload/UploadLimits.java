package org.nectaropenapi.client.upload;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the service accepts in one file field, checked before anything is sent.
 *
 * <p>Plumbing of the generated services, which take the figures from the OpenAPI document. Immutable.
 */
public final class UploadLimits {

    private final long maxBytes;
    private final Set<String> types;

    private UploadLimits(long maxBytes, Set<String> types) {
        this.maxBytes = maxBytes;
        this.types = types;
    }

    /**
     * Limits of a file field.
     *
     * @param maxBytes the most bytes the service takes, at least 1
     * @param types the media types the service takes; none means any
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

    void check(String operationId, String field, Upload upload) {
        checkType(operationId, field, upload.contentType());
        if (upload.contentLength().orElse(0) > maxBytes) {
            throw tooLarge(operationId, field, "is " + upload.contentLength().getAsLong() + " bytes long");
        }
    }

    IllegalArgumentException tooLarge(String operationId, String field, String found) {
        return new IllegalArgumentException(operationId + ": the file in '" + field + "' " + found
                + ", the service accepts " + maxBytes + " bytes at most");
    }

    private void checkType(String operationId, String field, @Nullable String type) {
        if (types.isEmpty()) {
            return;
        }
        String accepted = String.join(", ", types);
        if (type == null) {
            throw new IllegalArgumentException(operationId + ": the type of the file in '" + field
                    + "' does not show in its name; state it with withContentType, the service accepts " + accepted);
        }
        if (!types.contains(MediaTypes.bare(type))) {
            throw new IllegalArgumentException(
                    operationId + ": the file in '" + field + "' is " + type + ", the service accepts " + accepted);
        }
    }
}
