package org.nectaropenapi.client.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The secret of an endpoint, and the signatures it makes. */
final class SigningSecret {

    /** The version of the signatures. */
    static final String VERSION = "v1";

    private static final String PREFIX = "whsec_";

    /** No base64 has an underscore. The prefix is a word, not a part of the key, since the rest has none. */
    private static final Pattern OTHER_PREFIX = Pattern.compile("([a-z]{2,6}_)(?:(?:test|live)_)?[A-Za-z0-9+/=]+");

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SigningSecret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    static SigningSecret of(@Nullable String secret) {
        if (secret == null) {
            throw new IllegalArgumentException("the webhook secret is null; is its environment variable set?");
        }
        String text = secret.strip();
        String base64 = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        if (base64.isEmpty()) {
            throw new IllegalArgumentException("the webhook secret is empty");
        }
        Matcher other = OTHER_PREFIX.matcher(text);
        if (!text.startsWith(PREFIX) && other.matches()) {
            throw new IllegalArgumentException("the webhook secret begins with " + other.group(1)
                    + ", as other keys do; the secret of an endpoint begins with whsec_");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // Without the cause, whose message quotes characters of the secret.
            throw new IllegalArgumentException(
                    "the webhook secret is no base64, apart from the prefix whsec_ that it may have;"
                            + " copy it once more from the endpoint's page in the portal");
        }
        return new SigningSecret(key);
    }

    /** Version and base64 of the signature, in ASCII. */
    byte[] sign(String id, String timestamp, byte[] body) {
        Mac mac = newMac();
        mac.update((id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8));
        byte[] signature = mac.doFinal(body);
        return (VERSION + "," + Base64.getEncoder().encodeToString(signature)).getBytes(StandardCharsets.US_ASCII);
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot compute " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "SigningSecret[redacted]";
    }
}
