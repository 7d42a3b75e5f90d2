package org.nectaropenapi.sandbox.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/**
 * The record of what the sandbox simulates, held against a document.
 *
 * <p>The record is itself a document: the one the handlers were written for, reduced to what they show and act on. A
 * test of the sandbox writes it. Both documents are compared by operationId and by the path of a field in its body, so
 * that a schema or a path may be renamed.
 */
public final class SimulatedDocument {
    /** Name of the record beside this class. */
    static final String RESOURCE = "simulated.json";

    private final ApiDocument document;
    private final Map<String, Comparison> comparisons = new ConcurrentHashMap<>();

    /**
     * Compares a document with the record in this jar.
     *
     * @param document the document
     */
    public SimulatedDocument(ApiDocument document) {
        this.document = document;
    }

    /** {@return the comparison of the document that the sandbox serves unless it is given another} */
    public static SimulatedDocument bundled() {
        return new SimulatedDocument(ApiDocument.bundled());
    }

    /** {@return whether an operation or event of the document is not what is simulated} */
    public boolean isChanged() {
        return document.operationsAndWebhooks().stream()
                .anyMatch(operation -> !changes(operation).isEmpty());
    }

    /** {@return the record as a document of its own} */
    public static ApiDocument record() {
        return Recorded.DOCUMENT;
    }

    /**
     * Lists the points of the document that are simulated. A name that one operation shows is simulated wherever it
     * occurs.
     *
     * @return the points, in the order of the document
     */
    public List<DocumentPoint> simulated() {
        return points(true);
    }

    /**
     * Lists the points of the document that are not simulated.
     *
     * @return the points, in the order of the document
     */
    public List<DocumentPoint> notSimulated() {
        return points(false);
    }

    private List<DocumentPoint> points(boolean whether) {
        Map<DocumentPoint, Boolean> points = new LinkedHashMap<>();
        for (Operation operation : document.operationsAndWebhooks()) {
            PointWalk walk = new PointWalk(operation, Recorded.OPERATIONS.get(id(operation)));
            walk.run((kind, name, simulated) ->
                    points.merge(new DocumentPoint(id(operation), kind, name), simulated, Boolean::logicalOr));
        }
        Set<String> shown = points.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(point -> key(point.getKey()))
                .collect(Collectors.toSet());
        return points.keySet().stream()
                .filter(point -> shown.contains(key(point)) == whether)
                .toList();
    }

    /**
     * Lists what is different in an operation or event from what is simulated, so that its handler may not fit.
     *
     * @param operation an operation or event of the document
     * @return one phrase for each difference; empty when the handler must fit
     */
    public List<String> changes(Operation operation) {
        return comparison(operation).map(Comparison::changes).orElse(List.of("it is not simulated"));
    }

    /**
     * Finds an operation or event in the record.
     *
     * @param id its operationId, or its type
     * @return the operation as it is simulated; empty when it is not simulated
     */
    public Optional<Operation> recorded(String id) {
        return Optional.ofNullable(Recorded.OPERATIONS.get(id));
    }

    /**
     * Lists what has changed in the requests of an operation.
     *
     * @param operation an operation of the document
     * @return names of parameters and fields that are new, gone or of another form
     */
    public Set<String> changedInput(Operation operation) {
        return comparison(operation).map(Comparison::changedInput).orElse(Set.of());
    }

    private Optional<Comparison> comparison(Operation operation) {
        @Nullable Operation then = Recorded.OPERATIONS.get(id(operation));
        return then == null
                ? Optional.empty()
                : Optional.of(comparisons.computeIfAbsent(id(operation), id -> new Comparison(operation, then)));
    }

    private static String key(DocumentPoint point) {
        return point.kind() + " " + point.name();
    }

    static String id(Operation operation) {
        return operation.isWebhook() ? operation.path() : operation.id();
    }

    /** The record, read when first needed: a document that has not changed does without it. */
    private static final class Recorded {
        static final ApiDocument DOCUMENT = read();
        static final Map<String, Operation> OPERATIONS = DOCUMENT.operationsAndWebhooks().stream()
                .collect(Collectors.toMap(SimulatedDocument::id, Function.identity(), (first, second) -> first));

        private static ApiDocument read() {
            try (@Nullable InputStream in = SimulatedDocument.class.getResourceAsStream(RESOURCE)) {
                JsonNode tree = in == null ? new ObjectMapper().createObjectNode() : new ObjectMapper().readTree(in);
                return ApiDocument.of(tree);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + RESOURCE, e);
            }
        }
    }
}
