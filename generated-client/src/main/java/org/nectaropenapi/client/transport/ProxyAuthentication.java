package org.nectaropenapi.client.transport;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
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
    static final int REQUIRED = 407;

    private static final String BASIC = "Basic";

    private static final String DISABLED_IN_TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z0-9-]{1,20})(\\s.*)?", Pattern.DOTALL);

    private final @Nullable ProxySelector selector;
    private final @Nullable ProxyLogin login;

    ProxyAuthentication(ClientOptions options) {
        this.selector = options.proxySelector() == null ? ProxySelector.getDefault() : options.proxySelector();
        this.login = options.proxyLogin();
    }

    /** Returns the request, with the login if it goes through a proxy and to nobody otherwise. */
    HttpRequest authenticated(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        if (login == null || !isBefore(request.uri())) {
            return request;
        }
        login.authenticate(builder);
        return builder.build();
    }

    /** Returns whether a request goes through a proxy. Does as the JDK does, which takes the first choice alone. */
    boolean isBefore(URI uri) {
        if (selector == null) {
            return false;
        }
        List<Proxy> choices = selector.select(uri);
        // A selector that returns null breaks its contract, and the JDK fails with it.
        return choices != null && !choices.isEmpty() && choices.get(0).type() == Proxy.Type.HTTP;
    }

    /** Returns the failure of a request that the proxy refused for want of a login. */
    ExchangeException refusal(URI uri, HttpHeaders headers, ApiKey key) {
        return new ExchangeException(Kind.PROXY_LOGIN, key.redact(reason(uri, headers)), null);
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
        if ("https".equalsIgnoreCase(uri.getScheme()) && isDisabledInTunnels()) {
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
