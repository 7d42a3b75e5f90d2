package org.nectaropenapi.sandbox.files;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and verifies links that open one file for a day, like pre-signed links of a storage. */
public final class SignedLinks {
    static final String DATE = "X-Amz-Date";
    static final String SIGNATURE = "X-Amz-Signature";
    static final String PREFIX = "/files/";
    static final String SUFFIX = ".pdf";

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final SecretKeySpec secret;
    private volatile URI base = URI.create("http://127.0.0.1");

    /**
     * Creates links that repeat with the seed.
     *
     * @param seed seed of the signatures
     */
    public SignedLinks(long seed) {
        this.secret = new SecretKeySpec(("nectar-sandbox-" + seed).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * Sets the URL of the server.
     *
     * @param newBase URL of the server without a path
     */
    public void servedAt(URI newBase) {
        base = newBase;
    }

    /**
     * Returns a link.
     *
     * @param id the document
     * @param now the current time
     * @return the link
     */
    public String link(UUID id, Instant now) {
        String date = FORM.format(now);
        return base + PREFIX + id + SUFFIX + "?X-Amz-Algorithm=AWS4-HMAC-SHA256&" + DATE + "=" + date
                + "&X-Amz-Expires=" + LIFETIME.toSeconds() + "&" + SIGNATURE + "=" + sign(id, date);
    }

    /** Returns whether a link is signed for a file and has not expired. */
    boolean isValid(UUID id, String date, String signature, Instant now) {
        if (!sign(id, date).equals(signature)) {
            return false;
        }
        try {
            return now.isBefore(FORM.parse(date, Instant::from).plus(LIFETIME));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String sign(UUID id, String date) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal((id + date).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
