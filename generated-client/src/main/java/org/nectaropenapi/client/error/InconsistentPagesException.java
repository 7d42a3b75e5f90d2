package org.nectaropenapi.client.error;

/**
 * A list cannot be read on: the service repeated an earlier page when the next one was requested, and says that more
 * follow. Reading on would give the same items over and over. The items before were delivered once.
 */
public final class InconsistentPagesException extends NectarException {

    private static final long serialVersionUID = 1L;

    private final int requestedPage;
    private final int receivedPage;

    /**
     * Creates an exception for a page that is not the requested one.
     *
     * @param operationId the operation of the OpenAPI document
     * @param requestedPage the number of the requested page
     * @param receivedPage the number that the received page states
     */
    public InconsistentPagesException(String operationId, int requestedPage, int receivedPage) {
        super(
                ErrorMessages.operation(operationId) + " requested page " + requestedPage + ", but received page "
                        + receivedPage
                        + " and says that more follow; the rest of the list cannot be read without repeating items",
                operationId,
                0,
                null);
        this.requestedPage = requestedPage;
        this.receivedPage = receivedPage;
    }

    /**
     * Returns the page to continue with when the service works again.
     *
     * @return a number from 2
     */
    public int requestedPage() {
        return requestedPage;
    }

    /**
     * Returns the page that came instead.
     *
     * @return a number smaller than {@link #requestedPage()}
     */
    public int receivedPage() {
        return receivedPage;
    }
}
