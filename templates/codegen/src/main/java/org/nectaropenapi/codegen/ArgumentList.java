package org.nectaropenapi.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The arguments of a generated method in order, with the texts that templates write between parentheses. */
record ArgumentList(List<Argument> all) {

    ArgumentList {
        all = List.copyOf(all);
    }

    ArgumentList with(List<Argument> further) {
        List<Argument> together = new ArrayList<>(all);
        together.addAll(further);
        return new ArgumentList(together);
    }

    /** Returns types and names, as a method declares them. */
    String declarations() {
        return joined(Argument::declaration);
    }

    /** Returns the names, as a call passes them on. */
    String names() {
        return joined(Argument::name);
    }

    /** Returns the types, as a link in Javadoc names the method. */
    String types() {
        return joined(argument -> argument.type().replaceAll("<.*>", ""));
    }

    /** Returns the declarations in front of a further argument. */
    String leadingDeclarations() {
        return leading(declarations());
    }

    /** Returns the names in front of a further argument. */
    String leadingNames() {
        return leading(names());
    }

    /** Returns the types in front of a further argument. */
    String leadingTypes() {
        return leading(types());
    }

    private static String leading(String arguments) {
        return arguments.isEmpty() ? "" : arguments + ", ";
    }

    private String joined(Function<Argument, String> text) {
        return all.stream().map(text).collect(Collectors.joining(", "));
    }
}
