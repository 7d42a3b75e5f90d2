package org.nectaropenapi.changes;

/** Whether something came, went or became different. */
enum ChangeType {
    ADDED("Added"),
    CHANGED("Changed"),
    REMOVED("Removed");

    private final String title;

    ChangeType(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
