package org.nectaropenapi.sandbox.http;

/** Ends a request with a documented error status and a detail. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** HTTP status of the response. */
    private final int status;
    /** The field or parameter that is invalid; empty for another cause. */
    private final String field;

    private Problem(int status, String field, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.field = field;
    }

    /**
     * Returns a problem for an invalid request.
     *
     * @param field a dotted field, a parameter or {@code body}
     * @param what the error
     * @return status 400
     */
    public static Problem badRequest(String field, String what) {
        return new Problem(400, field, field + ": " + what);
    }

    /**
     * Returns a problem for a resource of another key.
     *
     * @param resource kind of resource
     * @return status 403
     */
    public static Problem forbidden(String resource) {
        return new Problem(403, "", "This key has no access to the " + resource + ".");
    }

    /**
     * Returns a problem for a resource that does not exist.
     *
     * @param resource kind of resource
     * @return status 404
     */
    public static Problem notFound(String resource) {
        return new Problem(404, "", "There is no such " + resource + ".");
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the field or parameter that is invalid; empty for another cause} */
    public String field() {
        return field;
    }

    /** {@return the detail of the response} */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
