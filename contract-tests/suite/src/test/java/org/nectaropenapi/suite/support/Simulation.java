package org.nectaropenapi.suite.support;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.sandbox.simulation.DocumentPoint;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;
import org.opentest4j.TestAbortedException;

/**
 * The parts of the document that the embedded sandbox simulates. There it keeps state and acts on values; everything
 * else it returns from examples. A live service does everything that the document says.
 */
public final class Simulation {
    private final Set<DocumentPoint> missing;

    private Simulation(Set<DocumentPoint> missing) {
        this.missing = missing;
    }

    /** Returns what a target simulates. */
    public static Simulation of(Target target) {
        return new Simulation(target instanceof EmbeddedSandbox ? Missing.POINTS : Set.of());
    }

    /** Returns what the embedded sandbox does not simulate. */
    static List<DocumentPoint> missing() {
        return List.copyOf(Missing.POINTS);
    }

    /** Returns the document that the embedded sandbox was written for; empty when nobody has edited it since. */
    static Optional<ApiDocument> documentBeforeEdits() {
        return BeforeEdits.DOCUMENT;
    }

    /** Returns the operation as the embedded sandbox simulates it; empty when it does not. */
    public static Optional<Operation> recorded(Operation operation) {
        return Recorded.DOCUMENT.operations().stream()
                .filter(recorded -> recorded.id().equals(operation.id()))
                .findFirst();
    }

    /** Tells whether the target does what an operation is for. */
    public boolean has(Operation operation) {
        return has(operation.id(), DocumentPoint.Kind.OPERATION, operation.id());
    }

    /** Tells whether the target acts on a parameter. */
    public boolean has(Operation operation, Parameter parameter) {
        return has(operation)
                && has(
                        operation.id(),
                        DocumentPoint.Kind.PARAMETER,
                        operation.id() + "." + parameter.in() + "." + parameter.name());
    }

    /** Skips the test unless the target does what an operation is for. */
    public void require(Operation operation) {
        require(has(operation), operation.id());
    }

    /** Skips the test unless the target acts on a parameter. */
    public void require(Operation operation, Parameter parameter) {
        require(has(operation, parameter), "parameter " + parameter.name() + " of " + operation.id());
    }

    /** Skips the test unless the target stores a field that is sent. */
    public void requireRequestField(Operation operation, SchemaNode field) {
        require(has(operation.id(), DocumentPoint.Kind.REQUEST_FIELD, field.location()), "field " + field.location());
    }

    /** Skips the test unless the target computes a field of a response. */
    public void requireResponseField(Operation operation, SchemaNode field) {
        require(has(operation.id(), DocumentPoint.Kind.RESPONSE_FIELD, field.location()), "field " + field.location());
    }

    private boolean has(String operationId, DocumentPoint.Kind kind, String name) {
        return !missing.contains(new DocumentPoint(operationId, kind, name));
    }

    private static void require(boolean isThere, String name) {
        if (!isThere) {
            throw new TestAbortedException("not simulated: " + name);
        }
    }

    private static final class Recorded {
        /** The jar of the sandbox has the reader of documents under another name, so its record is read here. */
        static final ApiDocument DOCUMENT =
                ApiDocument.resource(SimulatedDocument.class.getPackageName().replace('.', '/') + "/simulated.json");
    }

    private static final class BeforeEdits {
        static final Optional<ApiDocument> DOCUMENT =
                SimulatedDocument.bundled().isChanged() ? Optional.of(Recorded.DOCUMENT) : Optional.empty();
    }

    private static final class Missing {
        static final Set<DocumentPoint> POINTS =
                SimulatedDocument.bundled().notSimulated().stream().collect(Collectors.toUnmodifiableSet());
    }
}
