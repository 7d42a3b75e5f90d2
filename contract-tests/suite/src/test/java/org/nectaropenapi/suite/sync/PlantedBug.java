package org.nectaropenapi.suite.sync;

/**
 * A bug in the sync.
 *
 * @param name what the sync does wrong
 * @param file the source that has it
 * @param right a part of the source
 * @param wrong what stands in its place
 */
record PlantedBug(String name, String file, String right, String wrong) {

    @Override
    public String toString() {
        return name;
    }
}
