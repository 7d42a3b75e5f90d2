package org.nectaropenapi.spec.model;

import java.util.Locale;
import java.util.Set;

/** The headers that the generated client writes itself, and those that no client of the JDK can send. */
public final class ClientHeaders {

    /** The header that the client puts the key into. */
    public static final String KEY = "X-API-Key";

    private static final Set<String> OWN = Set.of(
            "accept",
            "content-type",
            "authorization",
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "cookie",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private ClientHeaders() {}

    /** Tells whether a header carries the key. */
    public static boolean isKey(String name) {
        return name.equalsIgnoreCase(KEY);
    }

    /** Tells whether a header belongs to the body or the connection; OpenAPI has other keywords for three of them. */
    public static boolean isOwn(String name) {
        return OWN.contains(name.toLowerCase(Locale.ROOT));
    }
}
