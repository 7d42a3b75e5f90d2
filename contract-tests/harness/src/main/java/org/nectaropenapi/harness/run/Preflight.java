package org.nectaropenapi.harness.run;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Finds out before the first test whether the service is there, has this API and accepts the key. */
final class Preflight {

    /** Name of the test to which these exchanges belong. */
    static final String TEST = "Preflight";

    private static final int REQUESTS = 5;

    private final ServiceProfile profile;
    private final ApiDocument document;
    private final Target target;
    private final ThrottledCaller caller;

    Preflight(ServiceProfile profile, ApiDocument document, Target target, ThrottledCaller caller) {
        this.profile = profile;
        this.document = document;
        this.target = target;
        this.caller = caller;
    }

    /** The ways to read a response; the later, the more it explains beside others. */
    private enum Sign {
        WORKS,
        FAILING,
        OTHER_PATHS,
        PAGE,
        REFUSES_KEY
    }

    private record Result(Sign sign, String operation, String seen) {}

    /** Sends some reads that need nothing but the key; returns why no test can run, or nothing when they can. */
    Optional<String> refusal() {
        List<Result> results = new ArrayList<>();
        for (Operation operation : reads()) {
            try {
                results.add(result(operation, caller.regardless(TEST, request(operation))));
            } catch (UnsteadyServiceException e) {
                if (e.getCause() != null) {
                    return Optional.of(service() + " cannot be reached: " + reason(e.getCause()) + ".");
                }
                results.add(new Result(Sign.FAILING, operation.id(), String.valueOf(e.getMessage())));
            } catch (IllegalArgumentException e) {
                // The message may quote the key.
                return Optional.of("The address in " + profile.urlVariable() + " or the key in " + profile.keyVariable()
                        + " cannot be part of an HTTP request.");
            }
        }
        return judged(results);
    }

    private List<Operation> reads() {
        return document.operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.requiresSecurity()
                        && !operation.path().contains("{")
                        && operation.queryParameters().stream().noneMatch(parameter -> parameter.required()))
                .limit(REQUESTS)
                .toList();
    }

    private RawRequest request(Operation operation) {
        return new RawRequest(
                operation.method(),
                URI.create(target.baseUrl() + operation.servedPath()),
                List.of(
                        new NameValue(target.keyHeader(), target.apiKey()),
                        new NameValue("Accept", "application/json")),
                Body.NONE);
    }

    private static Result result(Operation operation, Exchange exchange) {
        return new Result(
                sign(exchange),
                operation.id(),
                exchange.status()
                        + (exchange.responseBody().mediaType() == null
                                ? ""
                                : " and " + exchange.responseBody().mediaType()));
    }

    private static Sign sign(Exchange exchange) {
        int status = exchange.status();
        if (status == 401 || status == 403) {
            return Sign.REFUSES_KEY;
        }
        if (status == 404 || status == 405 || status == 410) {
            return Sign.OTHER_PATHS;
        }
        if (status >= 500) {
            return Sign.FAILING;
        }
        return status / 100 == 3 || isPage(exchange.responseBody()) ? Sign.PAGE : Sign.WORKS;
    }

    private static boolean isPage(Body body) {
        boolean isAnnounced =
                String.valueOf(body.mediaType()).toLowerCase(Locale.ROOT).contains("html");
        return body.bytes().length > 0
                && (isAnnounced
                        || new String(body.bytes(), StandardCharsets.UTF_8)
                                .stripLeading()
                                .startsWith("<"));
    }

    private Optional<String> judged(List<Result> results) {
        long works = count(results, Sign.WORKS);
        Sign worst = Stream.of(Sign.values())
                .filter(sign -> sign != Sign.WORKS)
                .max(Comparator.comparingLong((Sign sign) -> count(results, sign))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        // Some operations may be public, some missing, and an address with a version has some others.
        boolean refused = count(results, worst) > works && (worst == Sign.REFUSES_KEY || works <= results.size() / 4);
        if (results.isEmpty() || works > 0 && !refused) {
            return Optional.empty();
        }
        Result example = results.stream()
                .filter(result -> result.sign() == worst)
                .findFirst()
                .orElseThrow();
        String shown = example.operation() + " returned " + example.seen();
        return Optional.of(
                switch (worst) {
                    case REFUSES_KEY ->
                        service() + " does not accept the key in " + profile.keyVariable() + ": " + shown + ".";
                    case PAGE ->
                        service() + " returns a web page or a redirection instead of JSON, like a login page: " + shown
                                + ".";
                    case OTHER_PATHS ->
                        service() + " does not have this API below the address in " + profile.urlVariable()
                                + ", which is one without the path of an operation or its version: " + shown + ".";
                    default -> service() + " is failing: " + example.seen() + ".";
                });
    }

    private static long count(List<Result> results, Sign sign) {
        return results.stream().filter(result -> result.sign() == sign).count();
    }

    private String service() {
        return "The service at " + target.baseUrl();
    }

    private static String reason(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "there is no host of this name";
            }
            if (cause instanceof SSLException) {
                return "the TLS connection fails (" + cause.getMessage() + ")";
            }
            if (cause instanceof HttpTimeoutException) {
                return "it does not respond in time";
            }
        }
        return broken instanceof ConnectException
                ? "it refuses the connection"
                : "it closes the connection without a complete response";
    }
}
