package org.nectaropenapi.sandbox.http;

import java.net.URI;
import java.time.Clock;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP server on the loopback interface. */
public final class HttpServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Server server;
    private final ServerConnector connector;

    /**
     * Starts the server.
     *
     * @param port the port, or 0 for a free one
     * @param pipeline handles requests to the API
     * @param files handles requests for files
     * @param clock the clock that the header Date shows
     */
    public HttpServer(int port, Pipeline pipeline, FileServer files, Clock clock) {
        QueuedThreadPool threads = new QueuedThreadPool(16, 2);
        threads.setName("nectar-sandbox");
        threads.setDaemon(true);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        // It would show the time of this machine.
        configuration.setSendDateHeader(false);
        // Unusual paths reach the routing, which refuses them with the API's own error body.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        JettyAdapter adapter = new JettyAdapter(pipeline, files, clock);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(HOST);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(adapter);
        server.setErrorHandler(adapter::refuse);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The sandbox cannot listen on " + HOST + ":" + port + ".", e);
        }
    }

    /** {@return the address of the server, without a path} */
    public URI uri() {
        return URI.create("http://" + HOST + ":" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The sandbox could not be stopped.", e);
        }
    }
}
