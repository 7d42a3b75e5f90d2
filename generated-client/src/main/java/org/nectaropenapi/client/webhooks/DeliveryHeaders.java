package org.nectaropenapi.client.webhooks;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.webhooks.WebhookVerificationException.Reason;

/**
 * The headers of a delivery: its id, its timestamp and its signatures.
 *
 * @param prefix the names' common beginning
 * @param id of the message, as signed
 * @param timestamp seconds since the epoch, as signed: decimal digits
 * @param signatures those of the version that {@link SigningSecret} makes, with it
 */
record DeliveryHeaders(String prefix, String id, String timestamp, List<String> signatures) {

    private static final List<String> PREFIXES = List.of("svix-", "webhook-");
    private static final String ID = "id";
    private static final String TIMESTAMP = "timestamp";
    private static final String SIGNATURE = "signature";

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");

    static DeliveryHeaders in(Map<String, ?> headers) {
        return find(name -> headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> texts(name, header.getValue())));
    }

    static DeliveryHeaders in(Function<String, ? extends @Nullable Object> header) {
        return find(name -> texts(name, header.apply(name)));
    }

    String signatureName() {
        return prefix + SIGNATURE;
    }

    Instant timestampAsInstant() {
        return Instant.ofEpochSecond(Long.parseLong(timestamp));
    }

    private static DeliveryHeaders find(Function<String, Stream<String>> headers) {
        // Each is read once, for an enumeration can be.
        Map<String, List<String>> read = new HashMap<>();
        Function<String, List<String>> values = name -> read.computeIfAbsent(name, key -> headers.apply(key)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList());
        for (String prefix : PREFIXES) {
            if (missing(prefix, values).isEmpty()) {
                return of(prefix, values);
            }
        }
        for (String prefix : PREFIXES) {
            List<String> missing = missing(prefix, values);
            if (missing.size() < 3) {
                throw new WebhookVerificationException(
                        Reason.MISSING_HEADER, "The request lacks the header " + String.join(" and ", missing) + ".");
            }
        }
        throw new WebhookVerificationException(
                Reason.MISSING_HEADER,
                "The request lacks the headers svix-id, svix-timestamp and svix-signature"
                        + " and those of the same names with webhook- in place of svix-.");
    }

    private static List<String> missing(String prefix, Function<String, List<String>> values) {
        return Stream.of(ID, TIMESTAMP, SIGNATURE)
                .map(prefix::concat)
                .filter(name -> values.apply(name).isEmpty())
                .toList();
    }

    private static DeliveryHeaders of(String prefix, Function<String, List<String>> values) {
        String id = single(prefix + ID, values);
        String timestamp = single(prefix + TIMESTAMP, values);
        if (!SECONDS.matcher(timestamp).matches()) {
            throw new WebhookVerificationException(
                    Reason.MALFORMED_HEADER,
                    "The header " + prefix + TIMESTAMP + " is no number of seconds since 1970.");
        }
        // A header that stands several times is as good as one with all of its values: each of them has to prove
        // itself.
        List<String> signatures = values.apply(prefix + SIGNATURE).stream()
                .flatMap(DeliveryHeaders::signaturesIn)
                .toList();
        return new DeliveryHeaders(prefix, id, timestamp, signatures);
    }

    /** Separates signatures by blanks, by commas as proxies join headers with, or by both. */
    private static Stream<String> signaturesIn(String value) {
        List<String> pieces = SEPARATORS.splitAsStream(value).toList();
        return IntStream.range(1, pieces.size())
                .filter(i -> pieces.get(i - 1).equals(SigningSecret.VERSION))
                .mapToObj(i -> SigningSecret.VERSION + "," + pieces.get(i));
    }

    private static String single(String name, Function<String, List<String>> values) {
        List<String> found = values.apply(name);
        if (found.size() > 1) {
            throw new WebhookVerificationException(
                    Reason.MALFORMED_HEADER, "The header " + name + " stands several times with different values.");
        }
        return found.get(0);
    }

    private static Stream<String> texts(String name, @Nullable Object value) {
        if (value instanceof Iterable<?> several) {
            return StreamSupport.stream(several.spliterator(), false)
                    .filter(Objects::nonNull)
                    .map(one -> text(name, one));
        }
        if (value instanceof Enumeration<?> several) {
            return Collections.list(several).stream().filter(Objects::nonNull).map(one -> text(name, one));
        }
        if (value instanceof Object[] several) {
            return Arrays.stream(several).filter(Objects::nonNull).map(one -> text(name, one));
        }
        return Stream.ofNullable(value).map(one -> text(name, one));
    }

    private static String text(String name, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the value of the header " + name + " is of the class "
                + value.getClass().getName()
                + "; it has to be a String, or a collection, array or enumeration of Strings");
    }

    /** Nothing of the values: they come from whoever sent the request. */
    @Override
    public String toString() {
        return "DeliveryHeaders[" + prefix + "*]";
    }
}
