package org.nectaropenapi.changes;

/** Whether something came, went or became different. */
enum Kind {
    ADDED("Added"),
    CHANGED("Changed"),
    REMOVED("Removed");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
