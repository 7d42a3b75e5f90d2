package org.nectaropenapi.sandbox.http;

/**
 * A response or event that the document does not allow. A response is replaced by a 500, an event is not sent.
 *
 * @param operationId operationId, or type of the event
 * @param rule the rule of the document that it violates
 */
public record Violation(String operationId, String rule) {}
