package org.nectaropenapi.client.transport;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.ProxyLogin;
import org.nectaropenapi.client.transport.ExchangeException.Kind;

/**
 * The login of requests that go through a proxy. The JDK's own authenticator is not used: beside the proxy it also
 * serves the service, whose 401 it turns into a failure without status.
 */
final class ProxyAuthentication {

    /** The status of a proxy that requires a login. */
    private static final int REQUIRED = 407;

    private static final String BASIC = "Basic";

    private static final String DISABLED_IN_TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z0-9-]{1,20})(\\s.*)?", Pattern.DOTALL);

    private final @Nullable ProxyChoice choice;
    private final @Nullable ProxyLogin login;

    ProxyAuthentication(ClientOptions options) {
        ProxySelector selector = options.proxySelector() == null ? ProxySelector.getDefault() : options.proxySelector();
        this.choice = selector == null ? null : new ProxyChoice(selector);
        this.login = options.proxyLogin();
    }

    /** Returns the choice of a proxy for each request, null if none is ever used. */
    @Nullable ProxySelector selector() {
        return choice;
    }

    /** Returns the request, with the login if it goes through a proxy and to nobody otherwise. */
    HttpRequest authenticated(HttpRequest.Builder builder, ApiKey key) throws ExchangeException {
        HttpRequest request = builder.build();
        if (login == null || !goesThroughProxy(request.uri(), key)) {
            return request;
        }
        login.authenticate(builder);
        return builder.build();
    }

    /** Does as the JDK does, which takes the first choice alone. */
    private boolean goesThroughProxy(URI uri, ApiKey key) throws ExchangeException {
        if (choice == null) {
            return false;
        }
        try {
            List<Proxy> choices = choice.select(uri);
            return !choices.isEmpty() && choices.get(0).type() == Proxy.Type.HTTP;
        } catch (ProxyChoice.FailedException e) {
            throw ExchangeException.of(e, false, key);
        }
    }

    /**
     * Checks that a response is not that of a proxy that requires a login. A service may return this status too: with
     * no proxy in between, or through the tunnel that a proxy opens for https before the request is sent.
     *
     * @param begun whether a byte of the request may have been sent
     */
    void check(HttpRequest request, HttpResponse<?> response, boolean begun, ApiKey key) throws ExchangeException {
        URI uri = request.uri();
        if (response.statusCode() == REQUIRED && !(begun && isSecure(uri)) && goesThroughProxy(uri, key)) {
            throw new ExchangeException(Kind.PROXY_LOGIN, key.redact(reason(uri, response.headers())), null);
        }
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private String reason(URI uri, HttpHeaders headers) {
        if (login == null) {
            return "the proxy requires a login (407): set proxyLogin in the options of the client";
        }
        List<String> schemes = headers.allValues("Proxy-Authenticate").stream()
                .map(SCHEME::matcher)
                .filter(Matcher::matches)
                .map(scheme -> scheme.group(1))
                .toList();
        if (!schemes.isEmpty() && schemes.stream().noneMatch(BASIC::equalsIgnoreCase)) {
            return "the proxy requires a login of the kind " + schemes.get(0) + " (407), and the client knows only "
                    + BASIC;
        }
        if (isSecure(uri) && isDisabledInTunnels()) {
            return "the proxy requires a login (407), which Java sends for https only when it is started with -D"
                    + DISABLED_IN_TUNNELS + "=";
        }
        return "the proxy refused the login (407)";
    }

    private static boolean isDisabledInTunnels() {
        String disabled = System.getProperty(DISABLED_IN_TUNNELS, BASIC);
        return disabled.toLowerCase(Locale.ROOT).contains(BASIC.toLowerCase(Locale.ROOT));
    }
}
