package org.nectaropenapi.sandbox.http;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP server on one address of this machine, or on all. */
public final class HttpServer implements AutoCloseable {
    /** The address that only programs of this machine reach. */
    public static final String LOOPBACK = "127.0.0.1";

    private final Server server;
    private final ServerConnector connector;
    private final InetAddress address;

    /**
     * Starts the server.
     *
     * @param address the address to listen on
     * @param port the port, or 0 for a free one
     * @param pipeline handles requests to the API
     * @param besides handle requests outside the API
     * @param clock the clock that the header Date shows
     */
    public HttpServer(InetAddress address, int port, Pipeline pipeline, List<ServedPath> besides, Clock clock) {
        this.address = address;
        QueuedThreadPool threads = new QueuedThreadPool(16, 2);
        threads.setName("nectar-sandbox");
        threads.setDaemon(true);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        // It would show the time of this machine.
        configuration.setSendDateHeader(false);
        // Unusual paths reach the routing, which refuses them with the API's own error body.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        JettyAdapter adapter = new JettyAdapter(pipeline, besides, clock);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(address.getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(adapter);
        server.setErrorHandler(adapter::refuse);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The sandbox cannot listen on " + address.getHostAddress() + ":" + port + ".", e);
        }
    }

    /** {@return the address of the server on this machine, without a path} */
    public URI uri() {
        String host = address.isAnyLocalAddress() ? LOOPBACK : address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort());
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
