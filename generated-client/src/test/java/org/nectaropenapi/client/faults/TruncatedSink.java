package org.nectaropenapi.client.faults;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Accepts a file of any length and keeps its beginning. */
final class TruncatedSink extends OutputStream {

    private static final int KEPT = 1 << 20;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        beginning.write(bytes, offset, Math.min(length, KEPT - beginning.size()));
    }

    String text() {
        return beginning.toString(StandardCharsets.UTF_8);
    }
}
