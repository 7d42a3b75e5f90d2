package org.nectaropenapi.harness.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.nectaropenapi.harness.exchange.NameValue;

/** Replaces the values of headers. */
final class HeaderRedaction {
    /** Headers of one connection, or of a body whose length redaction changes. */
    private static final Set<String> LEFT_OUT =
            Set.of("content-length", "transfer-encoding", "connection", "keep-alive", "host", "date");

    private static final Set<String> SECRET = Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");
    private static final String MEDIA_TYPE =
            "(?:(?:application|text|image|multipart)/[a-z0-9.+*-]{1,40}(?:; ?charset=[a-zA-Z0-9-]{1,12})?|\\*/\\*)";
    private static final Pattern MEDIA_TYPES = Pattern.compile(MEDIA_TYPE + "(?:, ?" + MEDIA_TYPE + "){0,9}");

    private final String keyHeader;
    private final Pseudonyms pseudonyms;

    HeaderRedaction(String keyHeader, Pseudonyms pseudonyms) {
        this.keyHeader = keyHeader;
        this.pseudonyms = pseudonyms;
    }

    List<NameValue> redact(List<NameValue> headers) {
        return headers.stream()
                .filter(header -> !LEFT_OUT.contains(header.name().toLowerCase(Locale.ROOT)))
                .map(header -> new NameValue(header.name(), value(header)))
                .toList();
    }

    private String value(NameValue header) {
        if (header.name().equalsIgnoreCase(keyHeader)
                || SECRET.contains(header.name().toLowerCase(Locale.ROOT))) {
            return pseudonyms.of(FieldKind.PASSWORD, header.value());
        }
        if (MEDIA_TYPES.matcher(header.value()).matches()) {
            return header.value();
        }
        return header.value().startsWith("multipart/form-data;")
                ? "multipart/form-data; boundary=" + MultipartRedaction.BOUNDARY
                : pseudonyms.text(header.value());
    }
}
