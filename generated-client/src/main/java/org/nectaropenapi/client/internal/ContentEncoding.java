package org.nectaropenapi.client.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * How the body of a response is compressed. The client asks for no compression, since a small body could unfold without
 * bound; some proxies compress all the same.
 *
 * @param name the value of the header as the service wrote it, empty for a body as it is
 */
public record ContentEncoding(String name) {

    private static final ContentEncoding IDENTITY = new ContentEncoding("");
    private static final int BUFFER = 4 << 10;

    /**
     * Reads the header.
     *
     * @param headers the headers of a response
     * @return the encoding
     */
    public static ContentEncoding of(HttpHeaders headers) {
        if (headers.firstValue("Content-Encoding").isEmpty()) {
            return IDENTITY;
        }
        String value = String.join(", ", headers.allValues("Content-Encoding")).strip();
        boolean isIdentity = Arrays.stream(value.split(",")).map(String::strip).allMatch(ContentEncoding::leavesAsItIs);
        return isIdentity ? IDENTITY : new ContentEncoding(value);
    }

    /** Some storages repeat how a file was sent to them, which says nothing of how it comes. */
    private static boolean leavesAsItIs(String encoding) {
        return encoding.isEmpty()
                || encoding.equalsIgnoreCase("identity")
                || encoding.equalsIgnoreCase("aws-chunked")
                || encoding.equalsIgnoreCase("utf-8");
    }

    /**
     * Returns whether the body is as it is.
     *
     * @return false if it is compressed
     */
    public boolean isIdentity() {
        return name.isEmpty();
    }

    /**
     * Says why a compressed body is not read.
     *
     * @return the end of a sentence
     */
    public String refusal() {
        return "its Content-Encoding is " + name + ", which was not requested";
    }

    /**
     * Returns the beginning of a body, for the message of an error.
     *
     * @param body the body as it came, possibly cut
     * @param max how many bytes are enough
     * @return at most so many decoded bytes; none for an encoding other than gzip
     */
    public byte[] beginning(byte[] body, int max) {
        if (isIdentity()) {
            return body.length <= max ? body : Arrays.copyOf(body, max);
        }
        return name.equalsIgnoreCase("gzip") || name.equalsIgnoreCase("x-gzip") ? unzipped(body, max) : new byte[0];
    }

    private static byte[] unzipped(byte[] body, int max) {
        ByteArrayOutputStream unzipped = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream zipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            int size = zipped.read(buffer);
            while (size >= 0 && unzipped.size() < max) {
                unzipped.write(buffer, 0, Math.min(size, max - unzipped.size()));
                size = zipped.read(buffer);
            }
        } catch (IOException e) {
            // A body that is cut or damaged tells what came before.
            return unzipped.toByteArray();
        }
        return unzipped.toByteArray();
    }
}
