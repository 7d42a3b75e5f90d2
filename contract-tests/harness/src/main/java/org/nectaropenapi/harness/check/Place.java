package org.nectaropenapi.harness.check;

/**
 * Where in the document a value belongs: {@code Company.sites[].name}.
 *
 * @param text the place as findings show it
 * @param named whether it begins with a component schema, not with an operation
 */
record Place(String text, boolean named) {

    /** A place of an operation that has no schema with a name, such as {@code ping.200}. */
    static Place of(String operation) {
        return new Place(operation, false);
    }

    /** Follows a reference: the first component on the way names the place. */
    Place component(String name) {
        return named ? this : new Place(name, true);
    }

    Place field(String name) {
        return new Place(text + "." + name, named);
    }

    Place item() {
        return new Place(text + "[]", named);
    }
}
