package org.nectaropenapi.harness.exchange;

/** Carries requests to a service and returns its responses. */
public interface Transport {

    /**
     * Sends a request and waits for the whole response.
     *
     * @param test the test that sends it
     * @param request the request
     * @return what went over the wire, except the key
     */
    Exchange send(String test, RawRequest request);
}
