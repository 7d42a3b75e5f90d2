package org.nectaropenapi.client.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.error.UnreadableResponseException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.internal.SafeText;

/** An attempt without a usable response, classified by what that means for a retry and for the caller. */
final class ExchangeException extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;
    private static final String ALERT = "Received fatal alert: ";

    /** The kinds of failure. */
    enum Kind {
        NOT_CONNECTED(false, true),
        CONNECT_TIMEOUT(false, true),
        /** A certificate that is not trusted now is not trusted in a second either. */
        NOT_TRUSTED(false, false),
        /** A proxy that refuses a login now refuses it in a second too. */
        PROXY_LOGIN(false, false),
        NO_SLOT(false, false),
        TOTAL_BEFORE_SENDING(false, false),
        CLOSED_BEFORE(false, false),
        INTERRUPTED_BEFORE(false, false),
        BROKEN(true, true),
        READ_TIMEOUT(true, true),
        TOTAL_TIMEOUT(true, false),
        INTERRUPTED(true, false),
        CLOSED_MEANWHILE(true, false),
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
        super(SafeText.line(reason, LONGEST), cause);
        this.kind = kind;
        this.reason = reason;
        this.status = status;
    }

    static ExchangeException tooLong(int status, int maxBytes) {
        return new ExchangeException(
                Kind.TOO_LONG, "it is longer than the " + maxBytes + " bytes that this client accepts", status, null);
    }

    /**
     * Classifies a failure of the transport.
     *
     * @param begun false only if no byte of the request can have left
     * @param key does not show in the exception, even if the service repeated it
     */
    static ExchangeException of(Throwable failure, boolean begun, ApiKey key) {
        ExchangeException own = find(failure, ExchangeException.class);
        if (own != null) {
            return own;
        }
        ProxyChoice.FailedException choice = find(failure, ProxyChoice.FailedException.class);
        if (choice != null) {
            return new ExchangeException(
                    Kind.NOT_CONNECTED, String.valueOf(choice.getMessage()), CleanedFailure.of(choice, key));
        }
        Throwable cause = CleanedFailure.of(failure, key);
        if (begun) {
            return new ExchangeException(Kind.BROKEN, broken(failure, cause), cause);
        }
        if (find(failure, HttpConnectTimeoutException.class) != null) {
            return new ExchangeException(Kind.CONNECT_TIMEOUT, "could not connect in time", cause);
        }
        if (find(failure, CertificateException.class) != null
                || find(failure, SSLPeerUnverifiedException.class) != null) {
            return new ExchangeException(Kind.NOT_TRUSTED, distrust(failure), cause);
        }
        if (find(failure, UnknownHostException.class) != null
                || find(failure, UnresolvedAddressException.class) != null) {
            return new ExchangeException(Kind.NOT_CONNECTED, "the host name has no address", cause);
        }
        // The words are the JDK's, which has no type for it.
        if (String.valueOf(failure.getMessage()).startsWith("Tunnel failed")) {
            // Some proxies respond to a wrong login as a service would.
            return String.valueOf(failure.getMessage()).endsWith(" 401")
                    ? new ExchangeException(
                            Kind.PROXY_LOGIN, "the proxy requires a login, or refused that of proxyLogin (401)", cause)
                    : new ExchangeException(Kind.NOT_CONNECTED, "the proxy did not connect" + detail(cause), cause);
        }
        SSLException tls = find(failure, SSLException.class);
        return new ExchangeException(
                Kind.NOT_CONNECTED,
                tls == null ? "could not connect" + detail(cause) : tls("could not agree on a TLS connection", tls),
                cause);
    }

    private static String distrust(Throwable failure) {
        if (find(failure, CertificateExpiredException.class) != null) {
            return "the service's certificate has expired";
        }
        if (find(failure, CertificateNotYetValidException.class) != null) {
            return "the service's certificate is not valid yet";
        }
        CertificateException refused = find(failure, CertificateException.class);
        String words = refused == null ? "" : String.valueOf(refused.getMessage());
        // They are the JDK's, which has no type for it.
        boolean isOfOtherHost = words.startsWith("No name matching") || words.startsWith("No subject alternative");
        return isOfOtherHost
                ? "the service's certificate is for another host"
                : "the service's certificate is not trusted";
    }

    private static String broken(Throwable failure, Throwable cause) {
        SSLException tls = find(failure, SSLException.class);
        if (tls != null) {
            return tls("the TLS connection broke", tls);
        }
        if (find(failure, EOFException.class) != null) {
            return "the service closed the connection before the response was complete";
        }
        // Its message quotes what came instead.
        if (find(failure, ProtocolException.class) != null || find(failure, IllegalArgumentException.class) != null) {
            return "the response is not valid HTTP";
        }
        return "the connection broke" + detail(cause);
    }

    private static String tls(String what, SSLException failure) {
        String message = String.valueOf(failure.getMessage());
        int alert = message.indexOf(ALERT);
        return alert < 0
                ? what + detail(failure)
                : what + ": the service sent the alert " + message.substring(alert + ALERT.length());
    }

    /** Returns whether the failure may come from a connection that was kept open and is dead. */
    boolean mayComeFromKeptConnection() {
        return kind == Kind.BROKEN || kind == Kind.READ_TIMEOUT || kind == Kind.TOTAL_TIMEOUT;
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
