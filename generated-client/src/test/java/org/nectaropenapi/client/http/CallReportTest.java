package org.nectaropenapi.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outcome of a call in a word or two. */
class CallReportTest {

    @ParameterizedTest
    @CsvSource({
        "200, , 200",
        "200, UnreadableResponseException, 200 UnreadableResponseException",
        "299, UnreadableResponseException, 299 UnreadableResponseException",
        "199, UnexpectedStatusException, 199",
        "300, UnexpectedStatusException, 300",
        "404, NotFoundException, 404",
        ", TransportException, TransportException",
    })
    void theStatusSaysAllUnlessASuccessFailed(Integer status, String failure, String outcome) {
        CallReport report = new CallReport("getThing", "GET", "/thing", 1, status, failure, Duration.ofMillis(5), 0, 0);

        assertThat(report.outcome()).isEqualTo(outcome);
    }
}
