package org.nectaropenapi.client.webhooks;

/**
 * A request that is not to be trusted as a delivery of a webhook. It should be rejected with a status of 400 to 499 and
 * otherwise ignored.
 *
 * <p>The message is a sentence that says what failed. It holds no secret, no signature, and nothing that came with the
 * request, so it can be logged.
 */
public final class WebhookVerificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The check that failed. */
    private final Reason reason;

    WebhookVerificationException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * Returns the check that failed, for metrics and alarms.
     *
     * @return the reason; later versions may know further ones
     */
    public Reason reason() {
        return reason;
    }

    /** Why a request is not to be trusted. */
    public enum Reason {
        /** One of the headers id, timestamp and signature is missing or blank. */
        MISSING_HEADER,
        /** The timestamp is no number of seconds, or the id or timestamp stands several times with different values. */
        MALFORMED_HEADER,
        /** No signature of version v1 matches under any of the secrets. */
        NO_MATCHING_SIGNATURE,
        /** The signature is right, and the timestamp lies further back than tolerated. */
        TOO_OLD,
        /** The signature is right, and the timestamp lies further ahead than tolerated. */
        TOO_NEW
    }
}
