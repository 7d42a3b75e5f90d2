package org.nectaropenapi.codegen;

/**
 * A class of a service that holds what is optional at one operation. Optional arguments are added to it, so that no
 * method changes.
 *
 * @param type its simple name
 * @param name the name of the argument with such an object
 * @param local the name of a variable with its builder
 * @param contents what it holds, as Javadoc calls it
 */
record OptionalArguments(String type, String name, String local, String contents) {

    static OptionalArguments form(String method) {
        return new OptionalArguments(method + "Form", "form", "parts", "parts");
    }

    static OptionalArguments query(String method) {
        return new OptionalArguments(method + "Query", "query", "filters", "parameters");
    }

    Argument argument() {
        return new Argument(type, name);
    }

    /** Returns the argument with a function that sets what is wanted at a builder. */
    Argument function() {
        return new Argument("Consumer<" + type + ".Builder>", name);
    }
}
