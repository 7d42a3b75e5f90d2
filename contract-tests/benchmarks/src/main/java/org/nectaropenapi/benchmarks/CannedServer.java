package org.nectaropenapi.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Serves prepared responses from a process of its own, so that its work is not measured. It can delay each response and
 * counts the requests in flight.
 *
 * <p>Arguments: the folder of the payloads, the number of pages of usage data, the delay in milliseconds. It prints its
 * address and, for each line on standard input, the most requests in flight since the previous line.
 */
final class CannedServer {
    static final String KEY = "benchmark-key";
    private static final String ID_TEXT = "8b0d4bd8-9a35-4a4e-9d0e-3f6f3a0a1c11";
    static final UUID ID = UUID.fromString(ID_TEXT);
    static final String SITE = path("getSite");
    static final String USAGE = path("listUsageDataByCompany");
    static final String UPLOAD = path("submitDocument");
    /** The same responses at paths that annotations can name, of which the document knows nothing. */
    static final String SMALL = "/small";

    static final String PAGE = "/page";

    private final Payloads payloads;
    private final int pages;
    private final long delay;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();

    private CannedServer(Payloads payloads, int pages, long delay) {
        this.payloads = payloads;
        this.pages = pages;
        this.delay = delay;
    }

    public static void main(String[] arguments) throws Exception {
        CannedServer server = new CannedServer(
                Payloads.in(Path.of(arguments[0])), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        System.out.println(server.start());
        for (int c = System.in.read(); c >= 0; c = System.in.read()) {
            if (c == '\n') {
                System.out.println(server.mostInFlight.getAndSet(0));
            }
        }
        System.exit(0);
    }

    private static String path(String operationId) {
        return ApiDocument.bundled().operation(operationId).servedPath(name -> ID_TEXT);
    }

    private URI start() throws Exception {
        Server server = new Server(new QueuedThreadPool(64));
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                try {
                    drain(request);
                    TimeUnit.MILLISECONDS.sleep(delay);
                    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
                    response.setStatus(request.getMethod().equals("POST") ? 201 : 200);
                } finally {
                    // Before the response leaves, since its receiver may send the next request at once.
                    inFlight.decrementAndGet();
                }
                response.write(true, ByteBuffer.wrap(responseBody(request)), callback);
                return true;
            }
        });
        server.start();
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    private byte[] responseBody(Request request) {
        String path = request.getHttpURI().getPath();
        if (path.equals(USAGE) || path.equals(PAGE)) {
            String query = request.getHttpURI().getQuery();
            int page = query == null ? 1 : Integer.parseInt(query.substring(query.indexOf("page=") + 5));
            return payloads.usagePage(page, pages);
        }
        return request.getMethod().equals("POST") ? payloads.job() : payloads.site();
    }

    private static void drain(Request request) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Content.Source.asInputStream(request)) {
            while (in.read(buffer) >= 0) {
                // The content does not matter.
            }
        }
    }
}
