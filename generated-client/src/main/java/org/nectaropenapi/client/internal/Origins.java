package org.nectaropenapi.client.internal;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares hosts and origins of URLs. */
public final class Origins {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    private Origins() {}

    /**
     * Returns whether a host is this machine, by its name or number; a name is not looked up.
     *
     * @param host a host as in a URL
     * @return true for localhost and loopback addresses
     */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * Returns whether two addresses have scheme, host and port in common.
     *
     * @param one an absolute URL
     * @param other an absolute URL
     * @return false also if a host is missing
     */
    public static boolean same(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }
}
