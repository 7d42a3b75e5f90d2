package org.nectaropenapi.harness.exchange;

/**
 * One disagreement of an exchange with the document.
 *
 * @param side the half of the exchange it is about
 * @param kind in which way they disagree
 * @param location where: for bodies the owning component schema and the path from it ({@code Order.items[].name}), or
 *     {@code operationId.status} with the path where a schema has no name; for the rest {@code operationId.query.name},
 *     {@code operationId.status} and the like. It never contains a value that was sent.
 * @param expected what the document has, such as a type or a format; empty when it has nothing there
 * @param observed what was sent instead, in terms of types and names; a value only for an unknown value of a list
 */
public record Deviation(Side side, DeviationKind kind, String location, String expected, String observed) {

    /**
     * Begins what is expected where a value is not in a list of known values. Such a list is open: the value is worth
     * knowing of, but allowed.
     */
    public static final String OPEN_LIST = "a known value of the open list ";

    /** Stands for a name or value that redaction replaced: a pseudonym was never observed. */
    public static final String HIDDEN = "(hidden)";

    /** Tells whether the document allows it: a value that an open list does not name yet. */
    public boolean isAllowed() {
        return kind == DeviationKind.UNKNOWN_ENUM_VALUE && expected.startsWith(OPEN_LIST);
    }

    /** Returns the deviation in one line. */
    public String text() {
        return side + " " + kind + " at " + location + ": expected " + (expected.isEmpty() ? "nothing" : expected)
                + ", got " + observed;
    }
}
