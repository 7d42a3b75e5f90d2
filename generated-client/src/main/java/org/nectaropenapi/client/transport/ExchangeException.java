package org.nectaropenapi.client.transport;

import java.io.IOException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.error.UnreadableResponseException;
import org.nectaropenapi.client.http.ClientOptions;

/** An attempt without a usable response, classified by what that means for a retry and for the caller. */
final class ExchangeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The kinds of failure. */
    enum Kind {
        NOT_CONNECTED(false, true),
        CONNECT_TIMEOUT(false, true),
        /** A certificate that is not trusted now is not trusted in a second either. */
        NOT_TRUSTED(false, false),
        NO_SLOT(false, false),
        TOTAL_BEFORE_SENDING(false, false),
        CLOSED_BEFORE(false, false),
        INTERRUPTED_BEFORE(false, false),
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
    private final String reason;
    private final int status;

    ExchangeException(Kind kind, String reason, @Nullable Throwable cause) {
        this(kind, reason, 0, cause);
    }

    private ExchangeException(Kind kind, String reason, int status, @Nullable Throwable cause) {
        super(reason, cause);
        this.kind = kind;
        this.reason = reason;
        this.status = status;
    }

    static ExchangeException tooLong(int status, int maxBytes) {
        return new ExchangeException(
                Kind.TOO_LONG, "it is longer than the " + maxBytes + " bytes that this client accepts", status, null);
    }

    /** Classifies a failure of the transport; {@code begun} is false only if no byte of the request can have left. */
    static ExchangeException of(Throwable failure, boolean begun) {
        ExchangeException own = find(failure, ExchangeException.class);
        if (own != null) {
            return own;
        }
        if (begun) {
            return new ExchangeException(Kind.BROKEN, "the connection broke" + detail(failure), failure);
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
        return new ExchangeException(Kind.NOT_CONNECTED, "could not connect" + detail(failure), failure);
    }

    private static String detail(Throwable failure) {
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

    /** Returns whether the same request may be sent again. */
    boolean mayRetry(HttpCall call) {
        return kind.mayPass && call.body().isRepeatable() && (call.isIdempotent() || !kind.mayHaveReachedService);
    }

    boolean mayHaveReachedService() {
        return kind.mayHaveReachedService;
    }

    /**
     * Returns the exception for the caller.
     *
     * @param reached whether this attempt or an earlier one may have reached the service
     */
    NectarException toNectarException(HttpCall call, boolean reached) {
        ClientOptions options = call.options();
        int attempt = call.attempts();
        return switch (kind) {
            case CONNECT_TIMEOUT -> timeout(call, attempt, Limit.CONNECT, options.connectTimeout(), reached);
            case READ_TIMEOUT -> timeout(call, attempt, Limit.READ, options.readTimeout(), reached);
            case TOTAL_TIMEOUT, TOTAL_BEFORE_SENDING ->
                timeout(call, attempt, Limit.TOTAL, options.totalTimeout(), reached);
            // This attempt never had its turn.
            case NO_SLOT -> timeout(call, attempt - 1, Limit.TOTAL, options.totalTimeout(), reached);
            case TOO_LONG -> new UnreadableResponseException(call.operationId(), attempt, status, reason, this);
            default -> new TransportException(call.operationId(), attempt, reason, reached, this);
        };
    }

    private NectarException timeout(HttpCall call, int attempts, Limit limit, Duration duration, boolean reached) {
        return new NectarTimeoutException(call.operationId(), attempts, limit, duration, reached, this);
    }
}
