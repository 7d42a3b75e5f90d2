package org.nectaropenapi.client.error;

/**
 * A list cannot be read on: asked for the next page, the service repeated an earlier one and says that more follow.
 * Reading on would give the same items over and over. The items before were delivered once.
 */
public final class InconsistentPagesException extends NectarException {

    private static final long serialVersionUID = 1L;

    private final int askedPage;
    private final int answeredPage;

    /**
     * An exception for a page that is not the one asked for.
     *
     * @param operationId the operation of the OpenAPI document
     * @param askedPage the number of the page that was asked for
     * @param answeredPage the number that the answer gives itself
     */
    public InconsistentPagesException(String operationId, int askedPage, int answeredPage) {
        super(
                Wording.operation(operationId) + " requested page " + askedPage + ", but received page "
                        + answeredPage
                        + " and says that more follow; the rest of the list cannot be read without repeating items",
                operationId,
                0,
                null);
        this.askedPage = askedPage;
        this.answeredPage = answeredPage;
    }

    /**
     * The page to go on with, once the service is itself again.
     *
     * @return a number from 2
     */
    public int askedPage() {
        return askedPage;
    }

    /**
     * The page that came instead.
     *
     * @return a number smaller than {@link #askedPage()}
     */
    public int answeredPage() {
        return answeredPage;
    }
}
