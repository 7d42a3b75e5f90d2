package org.nectaropenapi.client.service;

import java.net.URI;
import org.nectaropenapi.client.http.ClientOptions;

/** Finds the server of an operation that has one of its own. */
final class ServerAddress {

    private ServerAddress() {}

    /**
     * Returns what the path of an operation is appended to. A client with another base URL than the document's, that of
     * a test for instance, sends everything there, so that a server of the document never sees what is meant for
     * another one.
     *
     * @param baseUrl the client's base URL
     * @param server the operation's own server, empty for none
     * @return an absolute URL without a slash at its end
     */
    static String of(URI baseUrl, String server) {
        URI own = URI.create(server);
        if (own.isAbsolute() && baseUrl.equals(ClientOptions.DEFAULT_BASE_URL)) {
            return withoutSlash(server);
        }
        return baseUrl + withoutSlash(own.isAbsolute() ? own.getRawPath() : server);
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
