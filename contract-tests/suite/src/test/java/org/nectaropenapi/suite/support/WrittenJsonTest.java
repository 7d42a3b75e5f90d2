package org.nectaropenapi.suite.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,"b":null}                | {"b":null,"a":1}             |
            {"a":1.50}                      | {"a":"1.50"}                 |
            {"a":"2026-01-01T00:00:00.000Z"}| {"a":"2026-01-01T00:00:00Z"} |
            {"a":"2026-01-01T02:00:00+02:00"}| {"a":"2026-01-01T00:00:00Z"}|
            {"a":"2026-01-01T00:00:00"}     | {"a":"2026-01-01T00:00:00Z"} |
            {"a":"5E4D4CBB-68ED-47CD-B5E3-D26FA598838E"}|{"a":"5e4d4cbb-68ed-47cd-b5e3-d26fa598838e"}|
            [{"a":1}]                       | {"rows":[{"a":1}]}           |
            {"a":{"b":[{"c":1}]}}           | {"a":{"b":[{}]}}             | it loses a.b[].c
            {"a":{}}                        | {"a":{"b":null}}             | it invents a.b
            {"a":null}                      | {}                           | it loses a
            {"a":[1,2]}                     | {"a":[1]}                    | it changes a
            {"a":"0012"}                    | {"a":"12"}                   | it changes a
            {"a":"X"}                       | {"a":"x"}                    | it changes a
            {"a":"2026-01-01T00:00:00Z"}    | {"a":"2026-01-01T00:00:01Z"} | it changes a
            {"a":1.5}                       | {"a":"1.51"}                 | it changes a
            {"a":true}                      | {"a":1}                      | it changes a
            {"a":""}                        | {"a":null}                   | it changes a
            7                               | 8                            | it changes the body
            """)
    void onlyLossesAndInventionsAreDifferences(String read, String written, String difference)
            throws JsonProcessingException {
        assertThat(WrittenJson.difference(JSON.readTree(read), JSON.readTree(written))
                        .orElse(null))
                .isEqualTo(difference);
    }
}
