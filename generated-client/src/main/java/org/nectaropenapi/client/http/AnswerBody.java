package org.nectaropenapi.client.http;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** The bytes of an answer, read to their end, and the number of attempts it took to get them. */
final class AnswerBody implements Response.Body {

    private final byte[] bytes;
    private final int attempts;

    private AnswerBody(byte[] bytes, int attempts) {
        this.bytes = bytes;
        this.attempts = attempts;
    }

    static AnswerBody of(byte[] bytes) {
        return new AnswerBody(bytes, 1);
    }

    static AnswerBody of(Response response) {
        return (AnswerBody) response.body();
    }

    AnswerBody afterAttempts(int count) {
        return new AnswerBody(bytes, count);
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    int attempts() {
        return attempts;
    }

    @Override
    public Integer length() {
        return bytes.length;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public InputStream asInputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader asReader(Charset charset) throws IOException {
        return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public void close() {
        // The bytes are in memory and the connection is long back in its pool.
    }
}
