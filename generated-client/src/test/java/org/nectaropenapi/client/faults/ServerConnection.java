package org.nectaropenapi.client.faults;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** The service's end of a connection on which a request has come in, and what a bad service may do with it. */
final class ServerConnection {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /** What a storage promises of a file: that the rest of it can be had after a break. */
    private static final String RANGES = "Accept-Ranges: bytes\r\nETag: \"1\"\r\n";

    private final Socket socket;
    private final String good;
    private final boolean file;

    ServerConnection(Socket socket, String good, boolean file) {
        this.socket = socket;
        this.good = good;
        this.file = file;
    }

    /** The body that would have been right. */
    String good() {
        return good;
    }

    /** A body of a proper answer. */
    void ok(String body) throws IOException {
        answer(200, "application/json", body);
    }

    void answer(int status, String type, String body, String... headers) throws IOException {
        answer(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    void answer(int status, String type, byte[] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        send(head + "Content-Length: " + body.length + "\r\n\r\n");
        send(body);
    }

    /** The head of a success with these further headers, each ending in a line break. */
    void head(String headers) throws IOException {
        send(OK + (file ? RANGES : "") + headers + "\r\n");
    }

    /** A proper answer to who asks for the rest of a file. */
    void rest(int firstByte) throws IOException {
        String range = "bytes " + firstByte + "-" + (good.length() - 1) + "/" + good.length();
        answer(206, "application/pdf", good.substring(firstByte), "Content-Range: " + range, "ETag: \"1\"");
    }

    /** The head of a success with the right length. */
    void announce() throws IOException {
        head("Content-Length: " + good.length() + "\r\n");
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void close() throws IOException {
        socket.close();
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says nothing more until the client has left. */
    void silence() throws IOException {
        untilPeerLeaves(0);
    }

    /** Sends a blank every few milliseconds until the client has left. */
    void drip() throws IOException {
        untilPeerLeaves(10);
    }

    /** Reading with a time limit paces the blanks and notices that the client has left. */
    private void untilPeerLeaves(int pace) throws IOException {
        socket.setSoTimeout(pace);
        try {
            while (true) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException e) {
                    send(" ");
                }
            }
        } catch (SocketException e) {
            // A client that leaves in the middle of things resets the connection.
        }
        socket.close();
    }
}
