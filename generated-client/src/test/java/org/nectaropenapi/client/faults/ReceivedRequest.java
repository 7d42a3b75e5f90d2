package org.nectaropenapi.client.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A request, as far as it matters here.
 *
 * @param line its first line
 * @param firstByte the byte of a file from which on it asks for the rest, -1 if it does not
 * @param hasKey whether it carries the API key
 */
record ReceivedRequest(String line, int firstByte, boolean hasKey) {

    /** Reads a request to the end of its body. */
    static ReceivedRequest read(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        int firstByte = -1;
        boolean chunked = false;
        boolean hasKey = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = header.substring(name.length() + 1).strip();
            switch (name) {
                case "transfer-encoding" -> chunked = true;
                case "content-length" -> length = Integer.parseInt(value);
                case "range" -> firstByte = Integer.parseInt(value.replaceAll("\\D", ""));
                case "x-api-key" -> hasKey = true;
                default -> {}
            }
        }
        in.skipNBytes(length);
        for (int size = chunked ? chunk(in) : 0; size > 0; size = chunk(in)) {
            continue;
        }
        return new ReceivedRequest(first, firstByte, hasKey);
    }

    private static int chunk(InputStream in) throws IOException {
        int size = Integer.parseInt(line(in), 16);
        in.skipNBytes(size);
        line(in);
        return size;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
