package org.nectaropenapi.client.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.error.UnreadableResponseException;

/** An attempt that brought no answer, sorted by what that means for a retry and for the caller. */
final class ExchangeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The kinds of failure. */
    enum Kind {
        NOT_CONNECTED(false, true),
        CONNECT_TIMEOUT(false, true),
        /** A certificate that is not trusted now is not trusted in a second either. */
        NOT_TRUSTED(false, false),
        NO_SLOT(false, false),
        CLOSED_BEFORE(false, false),
        BROKEN(true, true),
        READ_TIMEOUT(true, true),
        TOTAL_TIMEOUT(true, false),
        INTERRUPTED(true, false),
        CLOSED_MEANWHILE(true, false),
        SOURCE_FAILED(true, false),
        TOO_LONG(true, false);

        private final boolean mayHaveReachedService;
        private final boolean mayPass;

        Kind(boolean mayHaveReachedService, boolean mayPass) {
            this.mayHaveReachedService = mayHaveReachedService;
            this.mayPass = mayPass;
        }
    }

    private final Kind kind;
    private final int status;

    ExchangeException(Kind kind, String reason, @Nullable Throwable cause) {
        this(kind, reason, 0, cause);
    }

    private ExchangeException(Kind kind, String reason, int status, @Nullable Throwable cause) {
        super(reason, cause);
        this.kind = kind;
        this.status = status;
    }

    static ExchangeException tooLong(int status, int maxBytes) {
        return new ExchangeException(
                Kind.TOO_LONG, "it is longer than the " + maxBytes + " bytes that this client accepts", status, null);
    }

    /** Sorts what a transport threw; {@code begun} is false only if no byte of the request can have left. */
    static ExchangeException of(Throwable failure, boolean begun) {
        ExchangeException own = find(failure, ExchangeException.class);
        if (own != null) {
            return own;
        }
        if (find(failure, HttpConnectTimeoutException.class) != null) {
            return new ExchangeException(Kind.CONNECT_TIMEOUT, "could not connect in time", failure);
        }
        if (find(failure, CertificateException.class) != null
                || find(failure, SSLPeerUnverifiedException.class) != null) {
            return new ExchangeException(Kind.NOT_TRUSTED, "the service's certificate is not trusted", failure);
        }
        if (find(failure, UnknownHostException.class) != null
                || find(failure, UnresolvedAddressException.class) != null) {
            return new ExchangeException(Kind.NOT_CONNECTED, "the host name has no address", failure);
        }
        if (!begun
                || find(failure, ConnectException.class) != null
                || find(failure, NoRouteToHostException.class) != null
                || find(failure, SSLHandshakeException.class) != null) {
            return new ExchangeException(Kind.NOT_CONNECTED, "could not connect" + said(failure), failure);
        }
        return new ExchangeException(Kind.BROKEN, "the connection broke" + said(failure), failure);
    }

    private static String said(Throwable failure) {
        return failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")";
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        Throwable link = failure;
        // Bounded, because causes may form a ring.
        for (int depth = 0; link != null && depth < 20; depth++) {
            if (type.isInstance(link)) {
                return type.cast(link);
            }
            link = link.getCause();
        }
        return null;
    }

    /** Whether the same request may be sent again after this. */
    boolean mayRetry(Call call) {
        return kind.mayPass && call.repeatable() && (call.idempotent() || !kind.mayHaveReachedService);
    }

    /** The exception the caller sees. */
    NectarException toNectarException(Call call, ClientOptions options, int attempt) {
        String operation = call.operationId();
        boolean reached = kind.mayHaveReachedService;
        return switch (kind) {
            case CONNECT_TIMEOUT ->
                new NectarTimeoutException(operation, attempt, Limit.CONNECT, options.connectTimeout(), reached, this);
            case READ_TIMEOUT ->
                new NectarTimeoutException(operation, attempt, Limit.READ, options.readTimeout(), reached, this);
            case TOTAL_TIMEOUT ->
                new NectarTimeoutException(operation, attempt, Limit.TOTAL, options.totalTimeout(), reached, this);
            case NO_SLOT ->
                new NectarTimeoutException(
                        operation, attempt - 1, Limit.TOTAL, options.totalTimeout(), attempt > 1, this);
            case TOO_LONG -> new UnreadableResponseException(operation, attempt, status, getMessage(), this);
            default -> new TransportException(operation, attempt, getMessage(), reached, this);
        };
    }
}
