package org.nectaropenapi.harness.coverage;

/**
 * A point of a document that coverage counts.
 *
 * @param operationId operationId of an operation that has it, or the type of an event
 * @param dimension what kind of point it is
 * @param name its name, as reports write it
 */
public record DocumentedPoint(String operationId, Dimension dimension, String name) {

    @Override
    public String toString() {
        return name.startsWith(operationId) ? name : operationId + ": " + name;
    }
}
