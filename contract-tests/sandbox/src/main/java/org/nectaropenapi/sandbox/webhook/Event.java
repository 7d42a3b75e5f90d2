package org.nectaropenapi.sandbox.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that has happened.
 *
 * @param type a type of event of the document
 * @param payload what is told of it
 */
record Event(String type, ObjectNode payload) {}
