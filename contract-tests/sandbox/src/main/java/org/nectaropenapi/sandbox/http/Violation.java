package org.nectaropenapi.sandbox.http;

/**
 * An answer of the sandbox that the document does not allow; it left as a 500.
 *
 * @param operationId the operation that answered
 * @param rule what the document says and the answer breaks
 */
public record Violation(String operationId, String rule) {}
