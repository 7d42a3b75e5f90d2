package org.nectaropenapi.client.http;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.nectaropenapi.client.internal.Origins;

/** Checks the address that every request, and the key, goes to. */
final class BaseUrl {

    private BaseUrl() {}

    /**
     * Returns the address without a slash at its end.
     *
     * @param plainHosts hosts that may be plain http beside this machine, in lower case
     */
    static URI checked(URI url, Set<String> plainHosts) {
        Objects.requireNonNull(url, "baseUrl");
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The base URL must not carry a user or a password");
        }
        if (host.isEmpty() && url.getRawAuthority() != null) {
            throw new IllegalArgumentException(
                    "The base URL must name a host that Java can address, and a port that is a number: a name has"
                            + " letters, digits, dots and dashes, and no underscore; rename the host or give it an alias");
        }
        if (host.isEmpty() || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException(
                    "The base URL must be absolute, such as " + ClientOptions.DEFAULT_BASE_URL);
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("The base URL must have neither a query nor a fragment");
        }
        if (scheme.equals("http") && !Origins.isLoopback(host) && !plainHosts.contains(host)) {
            throw new IllegalArgumentException(
                    "The base URL must be https: over plain http the API key would travel readable to " + host
                            + "; only localhost, 127.0.0.1 and [::1] may be plain, and hosts that allowPlainHttp names"
                            + " before the base URL is set");
        }
        if (!url.normalize().getRawPath().equals(url.getRawPath())
                || url.getRawPath().contains("{")) {
            throw new IllegalArgumentException("The path of the base URL must be plain, without dot segments");
        }
        String text = url.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }
}
