package org.nectaropenapi.client.upload;

import java.io.FilterInputStream;
import java.io.IOException;

/** The bytes of a file, which must be as many as announced and no more than the service accepts. */
final class MeasuredStream extends FilterInputStream {

    private final String operationId;
    private final String field;
    private final Upload upload;
    private final UploadLimits limits;
    private long count;

    MeasuredStream(String operationId, String field, Upload upload, UploadLimits limits) {
        super(upload.open(place(operationId, field)));
        this.operationId = operationId;
        this.field = field;
        this.upload = upload;
        this.limits = limits;
    }

    private static String place(String operationId, String field) {
        return operationId + ": the file in '" + field + "'";
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read;
        try {
            read = super.read(buffer, offset, length);
            if (read > length) {
                throw new IOException("its stream returned " + read + " bytes where " + length + " were requested");
            }
        } catch (Exception e) {
            // Any at all: other languages throw checked exceptions without declaring them.
            throw Upload.unreadable(place(operationId, field), e);
        }
        if (read < 0) {
            checkLength(count < announced());
            return read;
        }
        count += read;
        checkLength(count > announced());
        if (count > limits.maxBytes()) {
            throw limits.tooLarge(operationId, field, "is longer than allowed");
        }
        return read;
    }

    private long announced() {
        return upload.contentLength().orElse(count);
    }

    private void checkLength(boolean wrong) {
        if (wrong) {
            throw new UploadRefusedException(place(operationId, field) + " does not have the " + announced()
                    + " bytes it announced; it was changed meanwhile or its length was stated wrongly");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
