package org.nectaropenapi.sandbox.http;

/** Ends a call with a documented error status and a text. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** HTTP status of the answer. */
    private final int status;

    private Problem(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    /**
     * The request cannot be accepted.
     *
     * @param field what is wrong: a dotted field, a parameter or {@code body}
     * @param what the fault
     * @return status 400
     */
    public static Problem badRequest(String field, String what) {
        return new Problem(400, field + ": " + what);
    }

    /**
     * The object exists and belongs to somebody else.
     *
     * @param what kind of object
     * @return status 403
     */
    public static Problem forbidden(String what) {
        return new Problem(403, "This key has no access to the " + what + ".");
    }

    /**
     * There is no such object.
     *
     * @param what kind of object
     * @return status 404
     */
    public static Problem notFound(String what) {
        return new Problem(404, "There is no such " + what + ".");
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the text of the answer's detail field} */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
