package org.nectaropenapi.sandbox.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An event to deliver.
 *
 * @param type an event type of the document
 * @param payload the JSON to deliver
 */
record Event(String type, ObjectNode payload) {}
