package org.nectaropenapi.client.http;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** The bytes of an answer, read to their end, and the call they answer. */
final class AnswerBody implements Response.Body {

    private final byte[] bytes;
    private final Call call;

    AnswerBody(byte[] bytes, Call call) {
        this.bytes = bytes;
        this.call = call;
    }

    static AnswerBody of(Response response) {
        return (AnswerBody) response.body();
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    Call call() {
        return call;
    }

    int attempts() {
        return call.attempts();
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
