package org.nectaropenapi.client.download;

import java.net.URI;
import java.util.Locale;
import org.nectaropenapi.client.error.DownloadUrlException;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.internal.Origins;
import org.nectaropenapi.client.transport.HttpSender;

/**
 * Fetches files from the storage that the service keeps them in. For the generated services.
 *
 * <p>A storage belongs to somebody else: it gets neither the API key nor any other header of the client, no redirect is
 * followed, and its requests do not count as requests in flight at the service. Timeouts, retries, proxy and
 * certificates are those of the client. No log of this client shows the URLs; the debug log of Java's own HTTP client
 * ({@code jdk.internal.httpclient.debug}) does, once it is turned on. Safe for use by many threads.
 *
 * @param options the settings of the client
 * @param sender sends the requests
 */
public record FileClient(ClientOptions options, HttpSender sender) {

    /**
     * Returns the file behind a URL, for one download.
     *
     * @throws DownloadUrlException if the URL must not be followed
     */
    FileSource source(String operationId, String url) {
        return new StorageFile(operationId, checked(operationId, url), this);
    }

    /**
     * Checks the URL of a file. Plain http is for a sandbox on this machine or on a host that the options name: only a
     * client that speaks plain http itself follows it.
     *
     * @throws DownloadUrlException if the URL must not be followed
     */
    private URI checked(String operationId, String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            // Neither the URL nor an exception that quotes it may show.
            throw new DownloadUrlException(operationId, "it is not a URL");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean plain = scheme.equals("http")
                && "http".equalsIgnoreCase(options.baseUrl().getScheme())
                && uri.getHost() != null
                && (Origins.isLoopback(uri.getHost())
                        || options.plainHttpHosts().contains(uri.getHost().toLowerCase(Locale.ROOT)));
        if (scheme.equals("https") && uri.getHost() == null && uri.getRawAuthority() != null) {
            throw new DownloadUrlException(
                    operationId, "its host has a character that Java's HTTP client cannot address");
        }
        if (uri.getHost() == null || !(plain || scheme.equals("https"))) {
            throw new DownloadUrlException(operationId, "it is not an https address");
        }
        if (uri.getRawUserInfo() != null) {
            throw new DownloadUrlException(operationId, "it carries a user name");
        }
        return uri;
    }
}
