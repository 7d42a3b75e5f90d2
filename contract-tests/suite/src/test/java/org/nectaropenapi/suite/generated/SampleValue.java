package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value for a parameter or a field.
 *
 * @param rule the rule that it keeps or breaks
 * @param description the value in words
 * @param value the value
 */
record SampleValue(ValueRule rule, String description, JsonNode value) {}
