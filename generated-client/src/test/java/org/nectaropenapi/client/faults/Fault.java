package org.nectaropenapi.client.faults;

import static org.nectaropenapi.client.faults.Fault.Retries.EVERY_CALL;
import static org.nectaropenapi.client.faults.Fault.Retries.NO_CALL;
import static org.nectaropenapi.client.faults.Fault.Retries.READS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The faults of the matrix. Each names the exception with which a call ends if the fault persists, and the calls that
 * are retried before that. With a fault that has no exception, the call succeeds.
 */
enum Fault {
    REFUSED("no server listens at the address", "TransportException", EVERY_CALL, Location.LISTENER),
    NO_ADDRESS("the host name has no address", "TransportException", EVERY_CALL, Location.NAME),
    TLS_SILENT("the TLS handshake hangs", "NectarTimeoutException", EVERY_CALL, Location.TLS),
    TLS_EXPIRED("the certificate has expired", "TransportException", NO_CALL, Location.TLS),
    TLS_OTHER_HOST("the certificate is for another host", "TransportException", NO_CALL, Location.TLS),
    TLS_UNKNOWN_AUTHORITY(
            "the certificate is issued by an unknown authority", "TransportException", NO_CALL, Location.TLS),

    PROXY_LOGIN(
            "the proxy requires a login",
            "TransportException",
            NO_CALL,
            Location.PROXY,
            connection -> connection.respond(407, "text/plain", "Log in.", "Proxy-Authenticate: Basic realm=\"p\"")),

    CLOSED_BEFORE_RESPONSE(
            "the connection is closed before the response", "TransportException", READS, ServerConnection::close),
    RESET_BEFORE_RESPONSE(
            "the connection is reset before the response", "TransportException", READS, ServerConnection::reset),
    KEPT_ALIVE_CLOSED(
            "a kept-alive connection is closed when it is reused", "TransportException", READS, Location.REUSE),
    KEPT_ALIVE_FORGOTTEN(
            "a kept-alive connection carries nothing when it is reused",
            "NectarTimeoutException",
            READS,
            Location.REUSE,
            ServerConnection::stayIdle),
    CUT_IN_STATUS_LINE("the connection closes within the status line", "TransportException", READS, connection -> {
        connection.send("HTTP/1.1 20");
        connection.close();
    }),
    CUT_IN_HEADERS("the connection closes within the headers", "TransportException", READS, connection -> {
        connection.send("HTTP/1.1 200 OK\r\nContent-Le");
        connection.close();
    }),
    RESET_AFTER_HEADERS("the connection is reset after the headers", "TransportException", READS, connection -> {
        connection.sendHead();
        connection.reset();
    }),
    CUT_IN_BODY("the body is shorter than Content-Length", "TransportException", READS, connection -> {
        connection.sendHead();
        connection.send(
                connection.healthyBody().substring(0, connection.healthyBody().length() / 2));
        connection.close();
    }),
    CUT_IN_CHUNK("the connection closes within a chunk", "TransportException", READS, connection -> {
        connection.sendHead("Transfer-Encoding: chunked\r\n");
        connection.send("fff\r\n" + connection.healthyBody());
        connection.close();
    }),
    CUT_BETWEEN_CHUNKS("the last chunk is missing", "TransportException", READS, connection -> {
        connection.sendHead("Transfer-Encoding: chunked\r\n");
        connection.send(
                Integer.toHexString(connection.healthyBody().length()) + "\r\n" + connection.healthyBody() + "\r\n");
        connection.close();
    }),
    BAD_CHUNK_SIZE("a chunk size is not a number", "TransportException", READS, connection -> {
        connection.sendHead("Transfer-Encoding: chunked\r\n");
        connection.send("zz\r\n" + connection.healthyBody() + "\r\n0\r\n\r\n");
        connection.close();
    }),
    LENGTH_OF_NO_CONTENT("204 with a Content-Length", "TransportException", READS, connection -> {
        connection.send("HTTP/1.1 204 X\r\nContent-Length: "
                + connection.healthyBody().length() + "\r\n\r\n" + connection.healthyBody());
        connection.close();
    }),
    BAD_LENGTH("Content-Length is not a number", "TransportException", READS, connection -> {
        connection.sendHead("Content-Length: many\r\n");
        connection.send(connection.healthyBody());
        connection.close();
    }),
    NOT_HTTP("the response is not HTTP", "TransportException", READS, connection -> {
        connection.send("SSH-2.0-Server\r\n\r\n");
        connection.close();
    }),

    SILENT("the service sends nothing", "NectarTimeoutException", READS, ServerConnection::stayIdle),
    SILENT_IN_HEADERS("the service stops sending within the headers", "NectarTimeoutException", READS, connection -> {
        connection.send("HTTP/1.1 200 OK\r\nContent-Type: appl");
        connection.stayIdle();
    }),
    SILENT_IN_BODY("the service stops sending within the body", "NectarTimeoutException", READS, connection -> {
        connection.sendHead();
        connection.send("{");
        connection.stayIdle();
    }),
    DRIPPING(
            "the body arrives a byte at a time, beyond the total timeout",
            "NectarTimeoutException",
            NO_CALL,
            connection -> {
                connection.sendHead("Content-Length: 9999\r\n");
                connection.drip();
            }),

    EARLY_RESPONSE(
            "413 before the service has read the body of the request",
            "UnexpectedStatusException",
            NO_CALL,
            connection -> connection.respond(413, "application/json", "{\"detail\":\"Too large.\"}")),
    BAD_REQUEST(400, "BadRequestException", NO_CALL),
    UNAUTHORIZED(401, "UnauthorizedException", NO_CALL),
    FORBIDDEN(403, "ForbiddenException", NO_CALL),
    NOT_FOUND(404, "NotFoundException", NO_CALL),
    REQUEST_TIMEOUT(408, "UnexpectedStatusException", READS),
    CONFLICT(409, "UnexpectedStatusException", NO_CALL),
    TOO_MANY_REQUESTS(429, "TooManyRequestsException", EVERY_CALL),
    TOO_MANY_REQUESTS_SECONDS(
            "429 with Retry-After: 7",
            "TooManyRequestsException",
            EVERY_CALL,
            connection -> connection.respond(429, "application/json", "{\"detail\":\"Slow down.\"}", "Retry-After: 7")),
    TOO_MANY_REQUESTS_DATE(
            "429 with Retry-After as a date 9 s ahead",
            "TooManyRequestsException",
            EVERY_CALL,
            connection ->
                    connection.respond(429, "application/json", "", "Retry-After: Sun, 01 Mar 2026 12:00:09 GMT")),
    TOO_MANY_REQUESTS_NONSENSE(
            "429 with Retry-After: soon",
            "TooManyRequestsException",
            EVERY_CALL,
            connection -> connection.respond(429, "application/json", "", "Retry-After: soon")),
    INTERNAL_SERVER_ERROR(500, "InternalServerErrorException", READS),
    BAD_GATEWAY(
            "502 with an HTML page",
            "BadGatewayException",
            READS,
            connection -> connection.respond(502, "text/html", "<html><title>Bad gateway</title></html>")),
    SERVICE_UNAVAILABLE(503, "ServiceUnavailableException", EVERY_CALL),
    GATEWAY_TIMEOUT(
            "504 without a body",
            "UnexpectedStatusException",
            READS,
            connection -> connection.respond(504, "text/plain", "")),
    EXPIRED_URL(
            "403 from a storage because the URL has expired",
            "ForbiddenException",
            NO_CALL,
            connection -> connection.respond(
                    403,
                    "application/xml",
                    "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")),
    HUGE_ERROR("500 with a body of 1 MB", "InternalServerErrorException", READS, connection -> {
        connection.send("HTTP/1.1 500 X\r\nConnection: close\r\n\r\n" + "x".repeat(1 << 20));
        connection.close();
    }),
    REDIRECT(
            "302 to another host",
            "UnexpectedStatusException",
            NO_CALL,
            connection -> connection.respond(302, "text/html", "", "Location: " + FaultFixture.elsewhere())),
    REDIRECT_KEEPING_METHOD(
            "307 to another host",
            "UnexpectedStatusException",
            NO_CALL,
            connection -> connection.respond(307, "text/html", "", "Location: " + FaultFixture.elsewhere())),

    EMPTY("200 without a body", "UnreadableResponseException", NO_CALL, connection -> connection.ok("")),
    BLANK("200 with a blank body", "UnreadableResponseException", NO_CALL, connection -> connection.ok(" \n")),
    NULL("200 with the JSON value null", "UnreadableResponseException", NO_CALL, connection -> connection.ok("null")),
    NO_CONTENT("204", "UnreadableResponseException", NO_CALL, connection -> connection.send("HTTP/1.1 204 X\r\n\r\n")),
    NO_CONTENT_WITH_BODY("204 with a body", "UnreadableResponseException", NO_CALL, connection -> {
        connection.send("HTTP/1.1 204 X\r\n\r\n" + connection.healthyBody());
        connection.closeWithClient();
    }),
    HTML(
            "200 with an HTML page",
            "UnreadableResponseException",
            NO_CALL,
            connection -> connection.respond(200, "text/html", "<html><title>Log in</title></html>")),
    TRUNCATED_JSON(
            "truncated JSON",
            "UnreadableResponseException",
            NO_CALL,
            connection -> connection.ok(connection
                    .healthyBody()
                    .substring(0, connection.healthyBody().length() - 3))),
    TRUNCATED_WITHOUT_LENGTH(
            "truncated JSON, ended by the close of the connection",
            "UnreadableResponseException",
            NO_CALL,
            connection -> {
                connection.sendHead("");
                connection.send(connection
                        .healthyBody()
                        .substring(0, connection.healthyBody().length() - 3));
                connection.close();
            }),
    INVALID_JSON("invalid JSON", "UnreadableResponseException", NO_CALL, connection -> connection.ok("{id: 5}")),
    OTHER_JSON(
            "JSON of another shape",
            "UnreadableResponseException",
            NO_CALL,
            connection -> connection.ok("\"maintenance\"")),
    TRAILING_JSON(
            "JSON with trailing content",
            "UnreadableResponseException",
            NO_CALL,
            connection -> connection.ok(connection.healthyBody() + "{}")),
    DEEP_JSON(
            "JSON nested 100,000 deep",
            "UnreadableResponseException",
            NO_CALL,
            connection -> connection.ok("{\"id\":" + "[".repeat(100_000))),
    INVALID_UTF_8(
            "JSON with invalid UTF-8",
            "UnreadableResponseException",
            NO_CALL,
            connection -> connection.respond(200, "application/json", new byte[] {
                '{', '"', 'a', '"', ':', '"', (byte) 0xFF, (byte) 0xC0, '"', '}'
            })),
    GZIP_BOMB(
            "compressed JSON that was not requested",
            "UnreadableResponseException",
            NO_CALL,
            connection -> connection.respond(200, "application/json", bomb(), "Content-Encoding: gzip")),
    HUGE_BODY(
            "a body beyond the size limit",
            "UnreadableResponseException",
            NO_CALL,
            connection -> connection.ok(" ".repeat(FaultFixture.MAX_RESPONSE_BYTES) + connection.healthyBody())),
    ENDLESS_BODY("a body without end", "UnreadableResponseException", NO_CALL, connection -> {
        connection.sendHead("Transfer-Encoding: chunked\r\n");
        String chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
        for (int sent = 0; sent < 1 << 28; sent += 0x1000) {
            connection.send(chunk);
        }
    }),

    CONTINUE("100 before the response", null, NO_CALL, connection -> {
        connection.send("HTTP/1.1 100 Continue\r\n\r\n");
        connection.ok(connection.healthyBody());
    }),
    EARLY_HINTS("103 before the response", null, NO_CALL, connection -> {
        connection.send("HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n");
        connection.ok(connection.healthyBody());
    }),
    WRONG_CONTENT_TYPE(
            "JSON declared as text/plain",
            null,
            NO_CALL,
            connection -> connection.respond(200, "text/plain", connection.healthyBody())),
    WRONG_CHARSET(
            "JSON in UTF-8 declared as UTF-16",
            null,
            NO_CALL,
            connection -> connection.respond(200, "application/json; charset=utf-16", connection.healthyBody())),
    UNKNOWN_CHARSET(
            "JSON declared with an unknown charset",
            null,
            NO_CALL,
            connection -> connection.respond(200, "application/json; charset=utf-99", connection.healthyBody())),
    DUPLICATE_HEADERS(
            "duplicate headers",
            null,
            NO_CALL,
            connection -> connection.respond(
                    200,
                    "application/json",
                    connection.healthyBody(),
                    "Content-Type: text/html",
                    "Retry-After: 1",
                    "Retry-After: 2")),
    UNEXPECTED_SUCCESS(
            "206 instead of 200",
            null,
            NO_CALL,
            connection -> connection.respond(206, "application/json", connection.healthyBody())),
    HTTP_1_0("HTTP/1.0, the body ended by the close of the connection", null, NO_CALL, connection -> {
        connection.send("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + connection.healthyBody());
        connection.close();
    }),
    TINY_CHUNKS("a chunk for each byte", null, NO_CALL, connection -> {
        connection.sendHead("Transfer-Encoding: chunked\r\n");
        StringBuilder chunks = new StringBuilder();
        connection.healthyBody().chars().forEach(c -> chunks.append("1\r\n")
                .append((char) c)
                .append("\r\n"));
        connection.send(chunks + "0\r\n\r\n");
    }),
    CLOSING("Connection: close", null, NO_CALL, connection -> {
        connection.respond(200, "application/json", connection.healthyBody(), "Connection: close");
        connection.close();
    });

    /** The calls that are retried, as far as their bodies can be sent again. */
    enum Retries {
        /** The service did not receive the request or refused it. */
        EVERY_CALL,
        /** The service may have executed the request. */
        READS,
        /** A retry cannot succeed. */
        NO_CALL
    }

    /** The part of a call where the fault occurs. */
    enum Location {
        LISTENER,
        NAME,
        TLS,
        PROXY,
        REUSE,
        RESPONSE
    }

    /** Replaces a healthy response. */
    @FunctionalInterface
    interface Behaviour {
        void apply(ServerConnection connection) throws IOException;
    }

    private static final Set<String> TOLERATED_BY_A_WAIT = Set.of(
            "NectarTimeoutException",
            "TooManyRequestsException",
            "InternalServerErrorException",
            "BadGatewayException",
            "ServiceUnavailableException");

    private final String description;
    private final @Nullable String exception;
    private final Retries retries;
    private final Location location;
    private final Behaviour behaviour;

    Fault(String description, @Nullable String exception, Retries retries, Behaviour behaviour) {
        this(description, exception, retries, Location.RESPONSE, behaviour);
    }

    Fault(String description, @Nullable String exception, Retries retries, Location location) {
        this(description, exception, retries, location, ServerConnection::close);
    }

    Fault(int status, @Nullable String exception, Retries retries) {
        this(
                "status " + status,
                exception,
                retries,
                Location.RESPONSE,
                connection -> connection.respond(status, "application/json", "{\"detail\":\"No.\"}"));
    }

    Fault(String description, @Nullable String exception, Retries retries, Location location, Behaviour behaviour) {
        this.description = description;
        this.exception = exception;
        this.retries = retries;
        this.location = location;
        this.behaviour = behaviour;
    }

    String description() {
        return description;
    }

    Location location() {
        return location;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /** Tells whether the service receives the requests that the fault affects. */
    boolean letsRequestsIn() {
        return location == Location.RESPONSE || location == Location.REUSE || location == Location.PROXY;
    }

    /** Tells whether the fault can end; a host name without an address cannot get one. */
    boolean canEnd() {
        return location != Location.NAME;
    }

    /** Tells whether the fault can affect every attempt; a retry does not use a kept-alive connection. */
    boolean canPersist() {
        return location != Location.REUSE;
    }

    /** Returns the outcome of a call while the fault persists. */
    CallOutcome outcome(CallKind kind) {
        if (kind == CallKind.DOWNLOAD) {
            return DownloadOutcome.of(this);
        }
        boolean retried = exception != null
                && kind.repeatable()
                && (retries == Retries.EVERY_CALL || retries == Retries.READS && kind.reads());
        boolean tolerated = kind == CallKind.WAIT
                && (this == GATEWAY_TIMEOUT || TOLERATED_BY_A_WAIT.contains(String.valueOf(exception)));
        return new CallOutcome(exception, retried ? 3 : 1, tolerated ? 6 : 1, false);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] piece = new byte[1 << 16];
            for (int i = 0; i < 64; i++) {
                gzip.write(piece);
            }
        }
        return bytes.toByteArray();
    }
}
