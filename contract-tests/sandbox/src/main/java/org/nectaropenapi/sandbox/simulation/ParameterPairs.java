package org.nectaropenapi.sandbox.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** Matches the parameters of two versions of an operation: those of the path by position, others by name. */
final class ParameterPairs {
    private static final String PATH = "path";

    private final List<Parameter> own;
    private final @Nullable Operation other;

    ParameterPairs(Operation operation, @Nullable Operation other) {
        this.own = operation.parametersIn(PATH);
        this.other = other;
    }

    @Nullable Parameter partner(Parameter parameter) {
        if (other == null) {
            return null;
        }
        if (parameter.in().equals(PATH)) {
            List<Parameter> others = other.parametersIn(PATH);
            int position = own.indexOf(parameter);
            return position < others.size() ? others.get(position) : null;
        }
        return other.parameters().stream()
                .filter(candidate -> candidate.name().equals(parameter.name()))
                .findFirst()
                .orElse(null);
    }
}
