package org.nectaropenapi.harness.check;

/**
 * Where in the document a value belongs: {@code Company.sites[].name}.
 *
 * @param text the place as findings show it
 * @param named whether it begins with a component schema, not with an operation
 */
record ValueLocation(String text, boolean named) {

    /** A place of an operation that has no schema with a name, such as {@code ping.200}. */
    static ValueLocation of(String operation) {
        return new ValueLocation(operation, false);
    }

    /** Follows a reference: the first component on the way names the place. */
    ValueLocation component(String name) {
        return named ? this : new ValueLocation(name, true);
    }

    ValueLocation field(String name) {
        return new ValueLocation(text + "." + name, named);
    }

    ValueLocation item() {
        return new ValueLocation(text + "[]", named);
    }
}
