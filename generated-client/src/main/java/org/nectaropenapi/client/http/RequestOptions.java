package org.nectaropenapi.client.http;

import java.time.Duration;

/**
 * Overrides client options for selected calls; other settings stay as the client has them. Handed to the argument of
 * {@code NectarClient.withOptions}. Not safe for use by several threads.
 */
public final class RequestOptions {

    private final ClientOptions.Builder changed;

    RequestOptions(ClientOptions.Builder changed) {
        this.changed = changed;
    }

    ClientOptions build() {
        return changed.build();
    }

    /**
     * Sets the longest silence of the service: before the first byte of a response and between any two.
     *
     * @param timeout longer than zero, at most 1 day
     * @return these options
     * @throws IllegalArgumentException if it is out of range
     */
    public RequestOptions readTimeout(Duration timeout) {
        changed.readTimeout(timeout);
        return this;
    }

    /**
     * Sets the time that a call may take as a whole, with its retries and the pauses between them.
     *
     * @param timeout longer than zero, at most 1 day
     * @return these options
     * @throws IllegalArgumentException if it is out of range
     */
    public RequestOptions totalTimeout(Duration timeout) {
        changed.totalTimeout(timeout);
        return this;
    }

    /**
     * Sets how often and after which pauses a request is tried again.
     *
     * @param policy the policy; {@link RetryPolicy#none()} for one attempt
     * @return these options
     */
    public RequestOptions retryPolicy(RetryPolicy policy) {
        changed.retryPolicy(policy);
        return this;
    }

    /**
     * Sets the longest response that is accepted.
     *
     * @param bytes at least 1024
     * @return these options
     * @throws IllegalArgumentException if it is less
     */
    public RequestOptions maxResponseBytes(int bytes) {
        changed.maxResponseBytes(bytes);
        return this;
    }

    /**
     * Sets the longest file that is downloaded.
     *
     * @param bytes at least 1024; {@code Long.MAX_VALUE} for no limit
     * @return these options
     * @throws IllegalArgumentException if it is less
     */
    public RequestOptions maxDownloadBytes(long bytes) {
        changed.maxDownloadBytes(bytes);
        return this;
    }

    /**
     * Sets whether length and type of an uploaded file are checked against the documented limits before anything is
     * sent.
     *
     * @param check false to leave it to the service what it accepts
     * @return these options
     */
    public RequestOptions checkUploads(boolean check) {
        changed.checkUploads(check);
        return this;
    }

    /**
     * Adds a header, in the place of one of that name that the client adds.
     *
     * @param name a name of letters, digits and the signs that RFC 9110 allows; not one of the headers that the client
     *     writes itself, such as X-API-Key, Host, Content-Length, Content-Type, Accept and User-Agent
     * @param value visible ASCII characters, blanks and tabs
     * @return these options
     * @throws IllegalArgumentException if the name or the value is another; the message does not repeat the value
     */
    public RequestOptions header(String name, String value) {
        changed.header(name, value);
        return this;
    }
}
