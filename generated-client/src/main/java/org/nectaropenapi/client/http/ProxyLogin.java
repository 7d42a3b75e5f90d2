package org.nectaropenapi.client.http;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * User and password for a proxy, which go to the proxy alone, in the scheme Basic. It shows neither of them. Immutable.
 *
 * <p>For an https address the JDK sends no such login unless its system property
 * {@code jdk.http.auth.tunneling.disabledSchemes} is empty when the first HTTP client of the JVM is made.
 */
public final class ProxyLogin {

    private final String credentials;

    private ProxyLogin(String credentials) {
        this.credentials = credentials;
    }

    /**
     * Takes a login.
     *
     * @param user a name without colon, since a colon ends it
     * @param password the password
     * @return the login
     * @throws IllegalArgumentException if the name is blank or has a colon, or one of the two has a control character;
     *     the message repeats neither
     */
    public static ProxyLogin of(String user, String password) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (user.isBlank() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("The user of a proxy is blank or has a colon");
        }
        String login = user + ":" + password;
        if (login.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The login of a proxy has a line break or another control character");
        }
        return new ProxyLogin(Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Adds the header that authenticates a request at the proxy.
     *
     * @param request a request that goes through the proxy
     */
    public void authenticate(HttpRequest.Builder request) {
        request.setHeader("Proxy-Authorization", "Basic " + credentials);
    }

    /** Does not show the login. */
    @Override
    public String toString() {
        return "ProxyLogin[redacted]";
    }
}
