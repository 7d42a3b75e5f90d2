package org.nectaropenapi.sandbox.state;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The utility providers, identified by URL. The sandbox has one, the documented test provider of the API. */
public final class Providers {
    private static final String SANDBOX_HOST = "nectarclimate.com";
    private static final String SANDBOX_USERNAME = "nectar-sandbox-username";
    private static final String SANDBOX_PASSWORD = "nectar-sandbox-password";
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:https?://)?(?:[^/?#@]*@)?((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,})(?::\\d+)?(?:[/?#].*)?$",
            Pattern.CASE_INSENSITIVE);

    private Providers() {}

    /**
     * Returns the host of a URL, which identifies the provider.
     *
     * @param url a URL, with or without scheme
     * @return its host without a leading www, or empty when it is not a URL
     */
    public static Optional<String> root(String url) {
        Matcher matcher = ADDRESS.matcher(url.strip());
        return matcher.matches()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
                : Optional.empty();
    }

    /**
     * Returns the name of a provider.
     *
     * @param url URL of the provider
     * @return its name
     */
    public static String name(String url) {
        String root = root(url).orElse(url);
        return root.equals(SANDBOX_HOST) ? "Nectar Sandbox Utility" : root;
    }

    /**
     * Lists the utility types of a provider.
     *
     * @param url URL of the provider
     * @return values of DatasourceType
     */
    public static List<String> datasourceTypes(String url) {
        return root(url).filter(SANDBOX_HOST::equals).isPresent()
                ? List.of("ELECTRICITY", "SOLAR", "WATER", "GAS", "FUEL")
                : List.of();
    }

    /**
     * Tries a login.
     *
     * @param url URL of the provider
     * @param username user name
     * @param password password
     * @return whether the provider accepts it
     */
    public static boolean accepts(String url, String username, String password) {
        return root(url).filter(SANDBOX_HOST::equals).isPresent()
                && username.equals(SANDBOX_USERNAME)
                && password.equals(SANDBOX_PASSWORD);
    }
}
