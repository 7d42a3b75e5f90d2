package org.nectaropenapi.client.conformance;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A path or query parameter of an operation. */
record ParameterModel(String operation, String name, ValueType type) {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    /** Returns the name of the parameter in Java, in camel case. */
    String javaName() {
        return UNDERSCORE.matcher(name).replaceAll((MatchResult match) -> match.group(1)
                .toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return operation + " " + name;
    }
}
