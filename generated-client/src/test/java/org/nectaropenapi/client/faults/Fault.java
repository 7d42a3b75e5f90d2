package org.nectaropenapi.client.faults;

import static org.nectaropenapi.client.faults.Fault.Repeats.AT_ONCE;
import static org.nectaropenapi.client.faults.Fault.Repeats.EVERY_CALL;
import static org.nectaropenapi.client.faults.Fault.Repeats.READS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The table: every fault, the exception that a call ends with if the fault stays, and which calls are repeated before
 * that. A fault without an exception is none: the call succeeds.
 */
enum Fault {
    REFUSED("nothing listens at the address", "TransportException", EVERY_CALL, Place.LISTENER),
    NO_ADDRESS("the host name has no address", "TransportException", EVERY_CALL, Place.NAME),
    TLS_SILENT("the TLS handshake hangs", "NectarTimeoutException", EVERY_CALL, Place.TLS),
    TLS_EXPIRED("the certificate has expired", "TransportException", AT_ONCE, Place.TLS),
    TLS_OTHER_HOST("the certificate is for another host", "TransportException", AT_ONCE, Place.TLS),
    TLS_STRANGER("nobody vouches for the certificate", "TransportException", AT_ONCE, Place.TLS),

    CLOSED_BEFORE_ANSWER(
            "the connection is closed before the answer", "TransportException", READS, ServerConnection::close),
    RESET_BEFORE_ANSWER(
            "the connection is reset before the answer", "TransportException", READS, ServerConnection::reset),
    KEPT_ALIVE_CLOSED(
            "a connection kept alive is closed when it is used again", "TransportException", READS, Place.REUSE),
    CUT_IN_STATUS_LINE("the connection ends in the status line", "TransportException", READS, wire -> {
        wire.send("HTTP/1.1 20");
        wire.close();
    }),
    CUT_IN_HEADERS("the connection ends in the headers", "TransportException", READS, wire -> {
        wire.send("HTTP/1.1 200 OK\r\nContent-Le");
        wire.close();
    }),
    RESET_AFTER_HEADERS("the connection is reset after the headers", "TransportException", READS, wire -> {
        wire.announce();
        wire.reset();
    }),
    CUT_IN_BODY("the body is shorter than announced", "TransportException", READS, wire -> {
        wire.announce();
        wire.send(wire.good().substring(0, wire.good().length() / 2));
        wire.close();
    }),
    CUT_IN_CHUNK("the connection ends within a chunk", "TransportException", READS, wire -> {
        wire.head("Transfer-Encoding: chunked\r\n");
        wire.send("fff\r\n" + wire.good());
        wire.close();
    }),
    CUT_BETWEEN_CHUNKS("the last chunk is missing", "TransportException", READS, wire -> {
        wire.head("Transfer-Encoding: chunked\r\n");
        wire.send(Integer.toHexString(wire.good().length()) + "\r\n" + wire.good() + "\r\n");
        wire.close();
    }),
    BAD_CHUNK_SIZE("the size of a chunk is not a number", "TransportException", READS, wire -> {
        wire.head("Transfer-Encoding: chunked\r\n");
        wire.send("zz\r\n" + wire.good() + "\r\n0\r\n\r\n");
        wire.close();
    }),
    LENGTH_OF_NO_CONTENT("204 that announces a body", "TransportException", READS, wire -> {
        wire.send("HTTP/1.1 204 X\r\nContent-Length: " + wire.good().length() + "\r\n\r\n" + wire.good());
        wire.close();
    }),
    BAD_LENGTH("the length of the body is not a number", "TransportException", READS, wire -> {
        wire.head("Content-Length: many\r\n");
        wire.send(wire.good());
        wire.close();
    }),
    NOT_HTTP("the answer is not HTTP", "TransportException", READS, wire -> {
        wire.send("SSH-2.0-Server\r\n\r\n");
        wire.close();
    }),

    SILENT("the service says nothing", "NectarTimeoutException", READS, ServerConnection::silence),
    SILENT_IN_HEADERS("the service falls silent in the headers", "NectarTimeoutException", READS, wire -> {
        wire.send("HTTP/1.1 200 OK\r\nContent-Type: appl");
        wire.silence();
    }),
    SILENT_IN_BODY("the service falls silent in the body", "NectarTimeoutException", READS, wire -> {
        wire.announce();
        wire.send("{");
        wire.silence();
    }),
    DRIPPING("the body comes a byte at a time, past the total time", "NectarTimeoutException", AT_ONCE, wire -> {
        wire.head("Content-Length: 9999\r\n");
        wire.drip();
    }),

    BAD_REQUEST(400, "BadRequestException", AT_ONCE),
    UNAUTHORIZED(401, "UnauthorizedException", AT_ONCE),
    FORBIDDEN(403, "ForbiddenException", AT_ONCE),
    NOT_FOUND(404, "NotFoundException", AT_ONCE),
    REQUEST_TIMEOUT(408, "UnexpectedStatusException", READS),
    CONFLICT(409, "UnexpectedStatusException", AT_ONCE),
    TOO_MANY_REQUESTS(429, "TooManyRequestsException", EVERY_CALL),
    TOO_MANY_REQUESTS_SECONDS(
            "429 with Retry-After: 7",
            "TooManyRequestsException",
            EVERY_CALL,
            wire -> wire.answer(429, "application/json", "{\"detail\":\"Slow down.\"}", "Retry-After: 7")),
    TOO_MANY_REQUESTS_DATE(
            "429 with Retry-After as a date, 9 s ahead",
            "TooManyRequestsException",
            EVERY_CALL,
            wire -> wire.answer(429, "application/json", "", "Retry-After: Sun, 01 Mar 2026 12:00:09 GMT")),
    TOO_MANY_REQUESTS_NONSENSE(
            "429 with Retry-After: soon",
            "TooManyRequestsException",
            EVERY_CALL,
            wire -> wire.answer(429, "application/json", "", "Retry-After: soon")),
    INTERNAL_SERVER_ERROR(500, "InternalServerErrorException", READS),
    BAD_GATEWAY(
            "502 with a page of HTML",
            "BadGatewayException",
            READS,
            wire -> wire.answer(502, "text/html", "<html><title>Bad gateway</title></html>")),
    SERVICE_UNAVAILABLE(503, "ServiceUnavailableException", EVERY_CALL),
    GATEWAY_TIMEOUT(
            "504 without a body", "UnexpectedStatusException", READS, wire -> wire.answer(504, "text/plain", "")),
    EXPIRED_URL(
            "403 of a storage whose URL has expired",
            "ForbiddenException",
            AT_ONCE,
            wire -> wire.answer(
                    403,
                    "application/xml",
                    "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")),
    HUGE_ERROR("500 with a body of a megabyte", "InternalServerErrorException", READS, wire -> {
        wire.send("HTTP/1.1 500 X\r\nConnection: close\r\n\r\n" + "x".repeat(1 << 20));
        wire.close();
    }),
    REDIRECT(
            "302 to another host",
            "UnexpectedStatusException",
            AT_ONCE,
            wire -> wire.answer(302, "text/html", "", "Location: " + FaultFixture.elsewhere())),
    REDIRECT_KEEPING_METHOD(
            "307 to another host",
            "UnexpectedStatusException",
            AT_ONCE,
            wire -> wire.answer(307, "text/html", "", "Location: " + FaultFixture.elsewhere())),

    EMPTY("200 without a body", "UnreadableResponseException", AT_ONCE, wire -> wire.ok("")),
    BLANK("200 with blanks", "UnreadableResponseException", AT_ONCE, wire -> wire.ok(" \n")),
    NULL("200 with the JSON value null", "UnreadableResponseException", AT_ONCE, wire -> wire.ok("null")),
    NO_CONTENT("204", "UnreadableResponseException", AT_ONCE, wire -> wire.send("HTTP/1.1 204 X\r\n\r\n")),
    NO_CONTENT_WITH_BODY("204 with a body, which it cannot have", "UnreadableResponseException", AT_ONCE, wire -> {
        wire.send("HTTP/1.1 204 X\r\n\r\n" + wire.good());
        wire.close();
    }),
    HTML(
            "200 with a page of HTML",
            "UnreadableResponseException",
            AT_ONCE,
            wire -> wire.answer(200, "text/html", "<html><title>Log in</title></html>")),
    TRUNCATED_JSON(
            "JSON that ends too early",
            "UnreadableResponseException",
            AT_ONCE,
            wire -> wire.ok(wire.good().substring(0, wire.good().length() - 3))),
    TRUNCATED_WITHOUT_LENGTH(
            "JSON that ends too early with the connection", "UnreadableResponseException", AT_ONCE, wire -> {
                wire.head("");
                wire.send(wire.good().substring(0, wire.good().length() - 3));
                wire.close();
            }),
    INVALID_JSON("text that is not JSON", "UnreadableResponseException", AT_ONCE, wire -> wire.ok("{id: 5}")),
    OTHER_JSON("JSON of another shape", "UnreadableResponseException", AT_ONCE, wire -> wire.ok("\"maintenance\"")),
    TRAILING_JSON(
            "JSON and something after it", "UnreadableResponseException", AT_ONCE, wire -> wire.ok(wire.good() + "{}")),
    DEEP_JSON(
            "JSON nested 100,000 deep",
            "UnreadableResponseException",
            AT_ONCE,
            wire -> wire.ok("{\"id\":" + "[".repeat(100_000))),
    INVALID_UTF_8(
            "JSON with bytes that are not UTF-8",
            "UnreadableResponseException",
            AT_ONCE,
            wire -> wire.answer(200, "application/json", new byte[] {
                '{', '"', 'a', '"', ':', '"', (byte) 0xFF, (byte) 0xC0, '"', '}'
            })),
    GZIP_BOMB(
            "compressed JSON that nobody asked for",
            "UnreadableResponseException",
            AT_ONCE,
            wire -> wire.answer(200, "application/json", bomb(), "Content-Encoding: gzip")),
    HUGE_BODY(
            "a body beyond the limit",
            "UnreadableResponseException",
            AT_ONCE,
            wire -> wire.ok(" ".repeat(FaultFixture.MAX_RESPONSE_BYTES) + wire.good())),
    ENDLESS_BODY("a body without end", "UnreadableResponseException", AT_ONCE, wire -> {
        wire.head("Transfer-Encoding: chunked\r\n");
        String chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
        for (int sent = 0; sent < 1 << 28; sent += 0x1000) {
            wire.send(chunk);
        }
    }),

    CONTINUE("100 before the answer", null, AT_ONCE, wire -> {
        wire.send("HTTP/1.1 100 Continue\r\n\r\n");
        wire.ok(wire.good());
    }),
    EARLY_HINTS("103 before the answer", null, AT_ONCE, wire -> {
        wire.send("HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n");
        wire.ok(wire.good());
    }),
    WRONG_CONTENT_TYPE("JSON called text/plain", null, AT_ONCE, wire -> wire.answer(200, "text/plain", wire.good())),
    WRONG_CHARSET(
            "JSON in UTF-8 called UTF-16",
            null,
            AT_ONCE,
            wire -> wire.answer(200, "application/json; charset=utf-16", wire.good())),
    UNKNOWN_CHARSET(
            "JSON in a charset that does not exist",
            null,
            AT_ONCE,
            wire -> wire.answer(200, "application/json; charset=utf-99", wire.good())),
    DUPLICATE_HEADERS(
            "headers that come twice",
            null,
            AT_ONCE,
            wire -> wire.answer(
                    200,
                    "application/json",
                    wire.good(),
                    "Content-Type: text/html",
                    "Retry-After: 1",
                    "Retry-After: 2")),
    UNEXPECTED_SUCCESS("206 instead of 200", null, AT_ONCE, wire -> wire.answer(206, "application/json", wire.good())),
    HTTP_1_0("HTTP/1.0, the body ends with the connection", null, AT_ONCE, wire -> {
        wire.send("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + wire.good());
        wire.close();
    }),
    TINY_CHUNKS("a chunk for every byte", null, AT_ONCE, wire -> {
        wire.head("Transfer-Encoding: chunked\r\n");
        StringBuilder chunks = new StringBuilder();
        wire.good().chars().forEach(c -> chunks.append("1\r\n").append((char) c).append("\r\n"));
        wire.send(chunks + "0\r\n\r\n");
    }),
    CLOSING("Connection: close", null, AT_ONCE, wire -> {
        wire.answer(200, "application/json", wire.good(), "Connection: close");
        wire.close();
    });

    /** Which calls are repeated, as far as their bodies can be sent again. */
    enum Repeats {
        /** The service cannot have seen the request, or refused it. */
        EVERY_CALL,
        /** The service may have carried the request out. */
        READS,
        /** None: it would help nobody. */
        AT_ONCE
    }

    /** Where the fault sits. */
    enum Place {
        LISTENER,
        NAME,
        TLS,
        REUSE,
        ANSWER
    }

    /** What happens instead of a proper answer. */
    @FunctionalInterface
    interface Misbehaviour {
        void happen(ServerConnection wire) throws IOException;
    }

    private static final Set<String> OUTLASTED_BY_A_WAIT = Set.of(
            "NectarTimeoutException",
            "TooManyRequestsException",
            "InternalServerErrorException",
            "BadGatewayException",
            "ServiceUnavailableException");

    private final String wording;
    private final @Nullable String exception;
    private final Repeats repeats;
    private final Place place;
    private final Misbehaviour misbehaviour;

    Fault(String wording, @Nullable String exception, Repeats repeats, Misbehaviour misbehaviour) {
        this(wording, exception, repeats, Place.ANSWER, misbehaviour);
    }

    Fault(String wording, @Nullable String exception, Repeats repeats, Place place) {
        this(wording, exception, repeats, place, ServerConnection::close);
    }

    Fault(int status, @Nullable String exception, Repeats repeats) {
        this(
                "status " + status,
                exception,
                repeats,
                Place.ANSWER,
                wire -> wire.answer(status, "application/json", "{\"detail\":\"No.\"}"));
    }

    Fault(String wording, @Nullable String exception, Repeats repeats, Place place, Misbehaviour misbehaviour) {
        this.wording = wording;
        this.exception = exception;
        this.repeats = repeats;
        this.place = place;
        this.misbehaviour = misbehaviour;
    }

    String wording() {
        return wording;
    }

    Place place() {
        return place;
    }

    Misbehaviour misbehaviour() {
        return misbehaviour;
    }

    /** Whether an attempt that meets the fault reaches the service. */
    boolean letsRequestsIn() {
        return place == Place.ANSWER || place == Place.REUSE;
    }

    /** Whether the fault can be taken away while the client stays the same; no name can be given an address. */
    boolean passes() {
        return place != Place.NAME;
    }

    /** A connection is reused once only: the second attempt has a fresh one. */
    boolean canStay() {
        return place != Place.REUSE;
    }

    /** What a call of that kind comes to. */
    CallOutcome outcome(CallKind kind) {
        if (kind == CallKind.DOWNLOAD) {
            return DownloadOutcome.of(this);
        }
        boolean repeated = exception != null
                && kind.repeatable()
                && (repeats == Repeats.EVERY_CALL || repeats == Repeats.READS && kind.reads());
        boolean outlasted = kind == CallKind.WAIT
                && (this == GATEWAY_TIMEOUT || OUTLASTED_BY_A_WAIT.contains(String.valueOf(exception)));
        return new CallOutcome(exception, repeated ? 3 : 1, outlasted ? 6 : 1, false);
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
