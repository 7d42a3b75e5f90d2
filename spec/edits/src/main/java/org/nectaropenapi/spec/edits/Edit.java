package org.nectaropenapi.spec.edits;

import java.util.function.Consumer;

/**
 * An edit that people make from day to day.
 *
 * @param name short name, as it stands on the command line
 * @param purpose what the edit does, in a few words
 * @param change makes the edit at a place of its choice
 */
record Edit(String name, String purpose, Consumer<DocumentEditor> change) {

    @Override
    public String toString() {
        return name;
    }
}
