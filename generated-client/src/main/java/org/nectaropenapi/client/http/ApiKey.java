package org.nectaropenapi.client.http;

import java.net.http.HttpRequest;
import java.util.Objects;

/** An API key that shows itself nowhere but in the request header it is for. Immutable. */
public final class ApiKey {

    private final String value;

    private ApiKey(String value) {
        this.value = value;
    }

    /**
     * Takes a key as the dashboard shows it.
     *
     * @param value visible ASCII characters, without blanks or line breaks
     * @return the key
     * @throws IllegalArgumentException if the text is blank or holds anything else; the message does not repeat it
     */
    public static ApiKey of(String value) {
        Objects.requireNonNull(value, "The API key is null");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The API key is blank");
        }
        if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException(
                    "The API key holds a blank, a line break or a character that no HTTP header may"
                            + " have; a line break at its end often comes from a file it was read from");
        }
        return new ApiKey(value);
    }

    /**
     * Adds the header that authenticates a request.
     *
     * @param request a request to the origin that the key is for
     */
    public void authenticate(HttpRequest.Builder request) {
        request.setHeader("X-API-Key", value);
    }

    /**
     * Removes the key from a text that may repeat it, as it is, percent-encoded, escaped or in Base64.
     *
     * @param text any text
     * @return the text with {@code [redacted]} in place of the key
     */
    public String redact(String text) {
        return KeyEcho.redact(text, value);
    }

    /** Does not show the key. */
    @Override
    public String toString() {
        return "ApiKey[redacted]";
    }
}
