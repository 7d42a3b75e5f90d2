package org.nectaropenapi.sandbox.simulation;

/**
 * A point of the document that the sandbox simulates or does not simulate. Where it does not, it returns an example, or
 * accepts a value without acting on it.
 *
 * @param operationId operationId of the operation, or type of the event
 * @param kind kind of the point
 * @param name name of the point, as reports of coverage write it
 */
public record DocumentPoint(String operationId, Kind kind, String name) {

    /** Kinds of points, with the plural that messages use. */
    public enum Kind {
        /** An operation or event as a whole. */
        OPERATION("operations and events"),
        /** A status of an operation. */
        STATUS("statuses"),
        /** A parameter of an operation. */
        PARAMETER("parameters"),
        /** A field of a request. */
        REQUEST_FIELD("request fields"),
        /** A field of a response. */
        RESPONSE_FIELD("response fields"),
        /** A value of a complete list. */
        VALUE("values");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** {@return the plural of the kind} */
        public String title() {
            return title;
        }
    }

    @Override
    public String toString() {
        return kind == Kind.OPERATION ? name : operationId + ": " + name;
    }
}
