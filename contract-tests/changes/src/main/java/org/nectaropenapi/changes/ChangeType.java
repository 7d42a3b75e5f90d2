package org.nectaropenapi.changes;

/** Whether something was added, changed or removed. */
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
