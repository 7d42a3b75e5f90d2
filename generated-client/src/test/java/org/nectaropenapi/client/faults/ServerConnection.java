package org.nectaropenapi.client.faults;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.nectaropenapi.client.wire.LoopbackServer;

/**
 * The server's end of a connection after a request, with the ways to respond well or badly.
 *
 * @param healthyBody the body of a correct response
 * @param file whether the request is for a file
 */
record ServerConnection(
        LoopbackServer server, Socket socket, LoopbackServer.Received request, String healthyBody, boolean file) {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /** The headers by which a storage announces that it serves the rest of a file. */
    private static final String RANGES = "Accept-Ranges: bytes\r\nETag: \"1\"\r\n";

    void ok(String body) throws IOException {
        respond(200, "application/json", body);
    }

    void respond(int status, String type, String body, String... headers) throws IOException {
        respond(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    void respond(int status, String type, byte[] body, String... headers) throws IOException {
        LoopbackServer.content(status, type, body, headers).send(request, socket);
    }

    /** Sends the head of a successful response with further headers, each ending in a line break. */
    void sendHead(String headers) throws IOException {
        send(OK + (file ? RANGES : "") + headers + "\r\n");
    }

    /** Sends the head of a successful response with the length of the healthy body. */
    void sendHead() throws IOException {
        sendHead("Content-Length: " + healthyBody.length() + "\r\n");
    }

    /** Responds to a request for the rest of a file. */
    void sendRest(int firstByte) throws IOException {
        String range = "bytes " + firstByte + "-" + (healthyBody.length() - 1) + "/" + healthyBody.length();
        respond(206, "application/pdf", healthyBody.substring(firstByte), "Content-Range: " + range, "ETag: \"1\"");
    }

    void send(String text) throws IOException {
        LoopbackServer.write(socket, text.getBytes(StandardCharsets.UTF_8));
    }

    void close() throws IOException {
        socket.close();
    }

    /** Closes this side and waits until the client has noticed and left too. */
    void closeWithClient() throws IOException {
        socket.shutdownOutput();
        stayIdle();
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Sends nothing more until the client has left. */
    void stayIdle() throws IOException {
        server.silentAfter("").send(request, socket);
        socket.close();
    }

    /** Sends a blank every few milliseconds until the client has left. */
    void drip() throws IOException {
        server.drippingAfter("").send(request, socket);
        socket.close();
    }
}
