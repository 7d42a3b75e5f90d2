package org.nectaropenapi.client.http;

import java.net.URI;
import java.util.Locale;
import org.nectaropenapi.client.error.DownloadUrlException;

/**
 * Fetches files from the storage that the service keeps them in. Plumbing of the downloads.
 *
 * <p>A storage is somebody else: it gets neither the API key nor any other header of the client, no redirect is
 * followed, and its requests do not count as requests under way at the service. Timeouts, retries, proxy and
 * certificates are those of the client. No log of this client shows the URLs; the debug log of Java's own HTTP client
 * ({@code jdk.internal.httpclient.debug}) does, once it is turned on. Safe for use by many threads.
 */
public final class FileClient {

    private final ClientOptions options;
    private final FileConnections connections;

    FileClient(ClientOptions options, FileConnections connections) {
        this.options = options;
        this.connections = connections;
    }

    /**
     * Prepares the download of a file; its time begins to run.
     *
     * @param operationId the operation the URL came from, for errors
     * @param url where the file lies, signature included
     * @return requests for the file
     * @throws DownloadUrlException if the URL must not be followed
     */
    public FileCall call(String operationId, String url) {
        return new FileCall(connections, options, operationId, checked(operationId, url));
    }

    /** Plain http is for a sandbox on this machine: only a client that speaks plain http itself follows it. */
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
                && BaseUrl.isLoopback(uri.getHost());
        if (uri.getHost() == null || !(plain || scheme.equals("https"))) {
            throw new DownloadUrlException(operationId, "it is not an https address");
        }
        if (uri.getRawUserInfo() != null) {
            throw new DownloadUrlException(operationId, "it carries a user name");
        }
        return uri;
    }
}
