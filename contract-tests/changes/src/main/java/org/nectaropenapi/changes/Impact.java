package org.nectaropenapi.changes;

/** The impact of a change on users, from least to most severe. */
enum Impact {
    /** Documentation or internals only. */
    NONE("documentation"),
    /** Something new that users may ignore. */
    ADDITION("addition"),
    /** Code or data that worked may no longer work. */
    BREAKING("breaking");

    private final String label;

    Impact(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    Impact and(Impact other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
