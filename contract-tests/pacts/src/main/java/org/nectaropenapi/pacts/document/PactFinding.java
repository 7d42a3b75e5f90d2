package org.nectaropenapi.pacts.document;

/**
 * Something in a pact that the document does not have.
 *
 * @param interaction description of the interaction
 * @param rule the rule it breaks
 * @param message what is wrong
 */
record PactFinding(String interaction, String rule, String message) {}
