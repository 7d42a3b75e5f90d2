package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sandbox with a clock that tests move, and the steps that most tests begin with. */
final class SandboxFixture implements AutoCloseable {
    static final Duration CONNECTING = Duration.ofSeconds(5);
    static final Duration PROCESSING = Duration.ofSeconds(30);

    final SettableClock clock = new SettableClock("2026-11-23T09:30:00Z");
    final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    final NectarSandbox sandbox = NectarSandbox.builder()
            .clock(clock)
            .connectionDelay(CONNECTING)
            .processingDelay(PROCESSING)
            .sleeper(sleeps::add)
            .otherApiKey("key-of-somebody-else")
            .start();
    final SandboxApi api = new SandboxApi(sandbox);
    final SandboxApi otherKey = api.withKey("key-of-somebody-else");

    String company() {
        return api.post("/v2.2/company", "{'name': 'Harborview Logistics'}").text("/id");
    }

    String site(String company, String name) {
        return api.post(
                        "/v2.2/site/company/" + company,
                        "{'name': '" + name + "', 'address': '1 Pier Rd, Oakland, CA 94607'}")
                .text("/id");
    }

    ApiReply connect(String company, String password, List<String> sites) {
        return api.post(
                "/v2.2/connection/company/" + company,
                "{'url': 'https://nectarclimate.com', 'username': 'nectar-sandbox-username', 'password': '" + password
                        + "', 'country': 'US', 'sites': ['" + String.join("', '", sites) + "']}");
    }

    /** A company with two sites and a connection whose bills have arrived. */
    Connected connected() {
        String company = company();
        List<String> sites = List.of(site(company, "Oakland"), site(company, "San Jose"));
        String connection = connect(company, "nectar-sandbox-password", sites).text("/id");
        clock.advance(CONNECTING.plus(PROCESSING));
        return new Connected(company, sites, connection);
    }

    record Connected(String company, List<String> sites, String connection) {}

    List<JsonNode> documents(Connected connected, String query) {
        return api.all("/v2.2/document/connection/" + connected.connection() + query, "documents");
    }

    List<JsonNode> usage(Connected connected, String query) {
        return api.all("/v2.2/usage/connection/" + connected.connection() + query, "usageData");
    }

    @Override
    public void close() {
        List<?> violations = sandbox.violations();
        sandbox.close();
        if (!violations.isEmpty()) {
            throw new AssertionError("The sandbox broke the document: " + violations);
        }
    }
}
