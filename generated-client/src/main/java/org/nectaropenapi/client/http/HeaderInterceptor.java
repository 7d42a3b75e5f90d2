package org.nectaropenapi.client.http;

import java.util.Map;

/**
 * Adds headers to each request to the service, such as the id of a trace or a token that expires. Must be safe for use
 * by many threads.
 */
@FunctionalInterface
public interface HeaderInterceptor {

    /**
     * Returns headers for one request. Is called before each attempt, in the thread of the call, after
     * {@link CallObserver#attemptStarted}, and not for downloads from a storage. An exception that it throws ends the
     * call, whose caller receives it unchanged.
     *
     * @param attempt the attempt that the request is for
     * @return values by name, of the same form as those of {@link ClientOptions.Builder#header}, which they replace;
     *     empty for none
     */
    Map<String, String> headers(CallStart attempt);
}
