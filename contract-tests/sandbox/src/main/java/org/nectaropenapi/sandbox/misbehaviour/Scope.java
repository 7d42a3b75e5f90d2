package org.nectaropenapi.sandbox.misbehaviour;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nectaropenapi.spec.model.Operation;

/**
 * The operations to which a misbehaviour applies.
 *
 * @param test whether it applies to an operation
 */
record Scope(Predicate<Operation> test) {

    static Scope any() {
        return new Scope(operation -> true);
    }

    /** Operations that return JSON. */
    static Scope json() {
        return new Scope(operation -> operation.successSchema().isPresent());
    }

    /** Operations that return pages. */
    static Scope lists() {
        return new Scope(operation -> operation.pagination().isPresent());
    }

    static Scope query(String parameter) {
        return new Scope(operation ->
                operation.queryParameters().stream().anyMatch(p -> p.name().equals(parameter)));
    }

    static Scope method(String method) {
        return new Scope(operation -> operation.method().equals(method));
    }

    /**
     * Operations that create an object: by its status, or a POST that takes a body and returns an object with an id.
     */
    static Scope creating() {
        return new Scope(operation -> operation.successStatus().equals(Optional.of(201))
                || operation.method().equals("POST")
                        && operation.requestSchema().isPresent()
                        && operation
                                .successSchema()
                                .map(schema -> operation.node().document().schemaNode("", schema))
                                .flatMap(body -> body.property("id"))
                                .isPresent());
    }

    static Scope operations(String... ids) {
        return new Scope(operation -> Set.of(ids).contains(operation.id()));
    }

    /** No operation, only events. */
    static Scope events() {
        return new Scope(operation -> false);
    }

    boolean includes(Operation operation) {
        return test.test(operation);
    }
}
