package org.nectaropenapi.client.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several streams one after the other, each opened when its turn comes and closed at its end. */
final class JoinedStream extends InputStream {

    private final Iterator<Upload.Source> rest;
    private @Nullable InputStream current;
    private boolean closed;

    JoinedStream(List<Upload.Source> pieces) {
        this.rest = pieces.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("stream closed");
        }
        if (length == 0) {
            return 0;
        }
        while (true) {
            if (current == null) {
                if (!rest.hasNext()) {
                    return -1;
                }
                current = rest.next().open();
            }
            int count = current.read(buffer, offset, length);
            if (count > 0) {
                return count;
            }
            if (count < 0) {
                closeCurrent();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        closeCurrent();
    }

    private void closeCurrent() {
        InputStream open = current;
        current = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception e) {
            // Its bytes were read, or nobody wants them any more.
            return;
        }
    }
}
