package org.nectaropenapi.client.http;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An API key that shows itself nowhere but in the request header it is for. Safe for use by many threads. */
public final class ApiKey {

    /** How many keys may be in use at the same time, while old ones are replaced by new ones. */
    private static final int RECENT = 4;

    private final Supplier<String> source;

    /** The keys that requests carried lately, each of which a response may repeat; the newest first. */
    private final AtomicReference<List<KeyEcho>> recent;

    private ApiKey(Supplier<String> source, List<KeyEcho> recent) {
        this.source = source;
        this.recent = new AtomicReference<>(recent);
    }

    /**
     * Takes a key as the dashboard shows it.
     *
     * @param value visible ASCII characters, without blanks or line breaks
     * @return the key
     * @throws IllegalArgumentException if the text is blank or holds anything else; the message does not repeat it
     */
    public static ApiKey of(String value) {
        String key = checked(value);
        return new ApiKey(() -> key, List.of(new KeyEcho(key)));
    }

    /**
     * Takes a key that changes from time to time. The supplier is called for each attempt, in the thread of the call;
     * an exception that it throws ends the call, whose caller receives it unchanged.
     *
     * @param source returns the present key, of the same form as for {@link #of}; quick, and safe for use by many
     *     threads
     * @return the key
     */
    public static ApiKey from(Supplier<String> source) {
        return new ApiKey(Objects.requireNonNull(source, "source"), List.of());
    }

    private static String checked(String value) {
        Objects.requireNonNull(value, "The API key is null");
        if (value.isBlank()) {
            throw new IllegalArgumentException("The API key is blank");
        }
        if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException(
                    "The API key holds a blank, a line break or a character that no HTTP header may"
                            + " have; a line break at its end often comes from a file it was read from");
        }
        return value;
    }

    /**
     * Adds the header that authenticates a request.
     *
     * @param request a request to the origin that the key is for
     */
    public void authenticate(HttpRequest.Builder request) {
        String key = checked(source.get());
        if (!holds(recent.get(), key)) {
            KeyEcho added = new KeyEcho(key);
            // Others may have come to the same key at the same time.
            recent.updateAndGet(keys -> holds(keys, key)
                    ? keys
                    : Stream.concat(Stream.of(added), keys.stream())
                            .limit(RECENT)
                            .toList());
        }
        request.setHeader("X-API-Key", key);
    }

    private static boolean holds(List<KeyEcho> keys, String key) {
        return keys.stream().anyMatch(known -> known.isOf(key));
    }

    /**
     * Removes the key from a text that may repeat it, as it is, percent-encoded, escaped or in Base64.
     *
     * @param text any text
     * @return the text with {@code [redacted]} in place of the key, and of keys that it replaced lately
     */
    public String redact(String text) {
        String redacted = text;
        for (KeyEcho key : recent.get()) {
            redacted = key.redact(redacted);
        }
        return redacted;
    }

    /** Does not show the key. */
    @Override
    public String toString() {
        return "ApiKey[redacted]";
    }
}
