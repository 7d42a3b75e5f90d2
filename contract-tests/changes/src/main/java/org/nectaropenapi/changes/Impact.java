package org.nectaropenapi.changes;

/** What a change means to one kind of user, from harmless to breaking. */
enum Impact {
    /** Nothing, or words only. */
    NONE("words"),
    /** Something new that can be left alone. */
    ADDITION("addition"),
    /** Code or data that worked may stop working. */
    BREAKING("breaking");

    private final String word;

    Impact(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    Impact and(Impact other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
