package org.nectaropenapi.client.error;

/**
 * Names and meanings of statuses as the service's documentation prints them, for responses without a message of their
 * own.
 */
final class StatusMeaning {

    private StatusMeaning() {}

    static String name(int status) {
        return switch (status) {
            case 304 -> "304 Not Modified";
            case 400 -> "400 Bad Request";
            case 401 -> "401 Unauthorized";
            case 403 -> "403 Forbidden";
            case 404 -> "404 Not Found";
            case 429 -> "429 Too Many Requests";
            case 500 -> "500 Internal Server Error";
            case 502 -> "502 Bad Gateway";
            case 503 -> "503 Service Unavailable";
            default -> Integer.toString(status);
        };
    }

    /** Returns whether a text says no more than the status. */
    static boolean repeats(String text, int status) {
        String name = name(status);
        return text.equalsIgnoreCase(name) || text.equalsIgnoreCase(name.replaceFirst("^\\d+ ?", ""));
    }

    /** Returns what to add where a request that was given up may have had its effect. */
    static String warning(int status, boolean onlyReads) {
        return status == 502 && !onlyReads ? ", a write may have happened" : "";
    }

    static String meaning(int status) {
        return switch (status) {
            case 304 -> "the service refers to an earlier response, and this client keeps none";
            case 400 -> "the request cannot be parsed or is invalid";
            case 401 -> "the API key is missing or incorrect";
            case 403 -> "the resource is hidden from this key or does not exist";
            case 404 -> "the resource does not exist";
            case 429 -> "too many requests at once, try again later";
            case 500 -> "a problem on the service's side, try again later";
            case 502 -> "the request ran longer than the service allows";
            case 503 -> "the service is offline for maintenance, try again later";
            default ->
                status >= 300 && status < 400
                        ? "the service redirected the request, and redirects are not followed"
                        : "the status is not documented for this service";
        };
    }
}
