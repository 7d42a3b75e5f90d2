package org.nectaropenapi.harness.api;

import java.nio.charset.StandardCharsets;

/** Converts the bodies of tests to bytes. */
final class BodyBytes {

    private BodyBytes() {}

    static byte[] of(Object content) {
        if (content instanceof byte[] bytes) {
            return bytes;
        }
        if (content instanceof CharSequence text) {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("Give a body as text or bytes, not as "
                + content.getClass().getName() + ": it has to be known to the letter.");
    }
}
