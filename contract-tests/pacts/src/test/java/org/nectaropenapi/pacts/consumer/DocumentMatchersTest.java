package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.matchers.BodyMatchResult;
import au.com.dius.pact.core.matchers.JsonContentMatcher;
import au.com.dius.pact.core.matchers.MatchingContext;
import au.com.dius.pact.core.model.OptionalBody;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.SchemaNode;

/** What a pact demands of an object with every kind of field, in a document of its own. */
class DocumentMatchersTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaNode STATION = station();
    private static final String EXAMPLE = """
            {"id": "851a8fa3-ebf0-48c8-8b0f-f1ab6e91acf1", "peak kW": 7, "note": "old",
             "readings": {"north": {"value": 1.5, "unit": "kWh"}, "south": {"value": 2}}, "counts": {"calls": 3},
             "free": {"any": "thing"}, "address": {"city": "Oakland"}, "tags": ["a"], "mark": "x", "price": "1.50",
             "sensors": [{"value": 1, "unit": "kWh"}], "owner's": "Ann", "a\\"b\\\\c": 4}""";

    @Test
    void thePactShowsTheRequiredFieldsAndOneEntryOfEachMap() throws IOException {
        assertThat(MAPPER.readTree(matchers().body().valueAsString())).isEqualTo(MAPPER.readTree("""
                        {"id": "851a8fa3-ebf0-48c8-8b0f-f1ab6e91acf1", "peak kW": 7, "readings": {"north": {"value": 1.5}},
                         "counts": {"calls": 3}, "free": {}, "address": null, "tags": null, "mark": "x", "price": "1.50",
                         "owner's": "Ann", "a\\"b\\\\c": 4}"""));
    }

    @Test
    void fieldsThatTheRuntimeReadsAreDemandedOfTheWholeBodyOnly() throws IOException {
        JsonNode demanded = Demand.of(STATION, MAPPER.readTree(EXAMPLE), Set.of("sensors", "unit"));

        assertThat(demanded.path("sensors")).isEqualTo(MAPPER.readTree("[{\"value\": 1}]"));
        assertThat(demanded.has("note")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"note\": 7, \"more\": []}",
                "{\"readings\": {}}",
                "{\"readings\": {\"east\": {\"value\": -1}, \"west\": {\"value\": 2.5, \"unit\": 5}}}",
                "{\"counts\": {}}",
                "{\"counts\": {\"a\": 1, \"b\": 2}}",
                "{\"free\": {\"a\": [1]}}",
                "{\"address\": null}",
                "{\"address\": {}}",
                "{\"tags\": []}",
                "{\"tags\": null}",
                "{\"mark\": null}",
                "{\"mark\": true}",
                "{\"price\": 2.5}",
                "{\"owner's\": \"Bea\", \"a\\\"b\\\\c\": 5}"
            })
    void theProviderMaySend(String change) throws IOException {
        assertThat(matches(change)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"7\"}",
                "{\"id\": null}",
                "{\"peak kW\": \"7\"}",
                "{\"readings\": {\"east\": {}}}",
                "{\"readings\": {\"east\": {\"value\": 1}, \"west\": {\"value\": \"2\"}}}",
                "{\"readings\": []}",
                "{\"counts\": {\"a\": 1, \"b\": \"2\"}}",
                "{\"free\": null}",
                "{\"free\": []}",
                "{\"mark\": 5}",
                "{\"price\": true}",
                "{\"owner's\": 5}",
                "{\"a\\\"b\\\\c\": \"4\"}"
            })
    void theProviderMayNotSend(String change) throws IOException {
        assertThat(matches(change)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "peak kW",
                "readings",
                "counts",
                "free",
                "address",
                "tags",
                "mark",
                "price",
                "owner's",
                "a\"b\\c"
            })
    void theProviderMayNotOmit(String field) throws IOException {
        ObjectNode body = (ObjectNode) MAPPER.readTree(EXAMPLE);
        body.remove(field);
        assertThat(matches(body)).isFalse();
    }

    private static boolean matches(String change) throws IOException {
        ObjectNode body = (ObjectNode) MAPPER.readTree(EXAMPLE);
        body.setAll((ObjectNode) MAPPER.readTree(change));
        return matches(body);
    }

    private static boolean matches(JsonNode body) throws IOException {
        DocumentMatchers matchers = matchers();
        BodyMatchResult result = JsonContentMatcher.INSTANCE.matchBody(
                matchers.body(), OptionalBody.body(body.toString()), new MatchingContext(matchers.rules(), true));
        return result.matchedOk();
    }

    private static DocumentMatchers matchers() throws IOException {
        JsonNode demanded = Demand.of(STATION, MAPPER.readTree(EXAMPLE), Set.of());
        return new DocumentMatchers(STATION, demanded, Set.of());
    }

    private static SchemaNode station() {
        ApiDocument document = ApiDocument.resource("org/nectaropenapi/pacts/consumer/readings.yaml");
        return document.schemaNode("station", document.schema("Station").node());
    }
}
