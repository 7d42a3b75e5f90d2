package org.nectaropenapi.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nectaropenapi.sandbox.http.RequestTrace;
import org.nectaropenapi.spec.model.Operation;

/** A sandbox with a clock that tests advance, and the steps that most tests begin with. */
final class SandboxFixture implements AutoCloseable {
    static final String USERNAME = "nectar-sandbox-username";
    static final String PASSWORD = "nectar-sandbox-password";
    static final Duration CONNECTING = Duration.ofSeconds(5);
    static final Duration PROCESSING = Duration.ofSeconds(30);

    final SettableClock clock = new SettableClock("2026-11-23T09:30:00Z");
    final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    final NectarSandbox sandbox;
    final SandboxApi api;
    final SandboxApi otherKey;

    SandboxFixture() {
        this(RequestTrace.NONE);
    }

    SandboxFixture(RequestTrace trace) {
        sandbox = NectarSandbox.builder()
                .document(DocumentChanges.served())
                .clock(clock)
                .connectionDelay(CONNECTING)
                .processingDelay(PROCESSING)
                .sleeper(sleeps::add)
                .otherApiKey("key-of-somebody-else")
                .trace(trace)
                .start();
        api = new SandboxApi(sandbox);
        otherKey = api.withKey("key-of-somebody-else");
    }

    String company() {
        return api.send("createCompany", "{'name': 'Harborview Logistics'}").text("/id");
    }

    String site(String company, String name) {
        return api.send("createSite", "{'name': '" + name + "', 'address': '1 Pier Rd, Oakland, CA 94607'}", company)
                .text("/id");
    }

    ApiReply connect(String company, List<String> sites) {
        return connect(company, PASSWORD, sites);
    }

    ApiReply connect(String company, String password, List<String> sites) {
        return api.send(
                "createConnection",
                "{'url': 'https://nectarclimate.com', 'username': '" + USERNAME + "', 'password': '" + password
                        + "', 'country': 'US', 'sites': ['" + String.join("', '", sites) + "']}",
                company);
    }

    /** A company with two sites and a connection whose bills have arrived. */
    Connected connected() {
        String company = company();
        List<String> sites = List.of(site(company, "Oakland"), site(company, "San Jose"));
        String connection = connect(company, sites).text("/id");
        clock.advance(CONNECTING.plus(PROCESSING));
        return new Connected(company, sites, connection);
    }

    record Connected(String company, List<String> sites, String connection) {}

    List<JsonNode> documents(Connected connected, String query) {
        return api.all("listDocumentsByConnection" + query, connected.connection());
    }

    List<JsonNode> usage(Connected connected, String query) {
        return api.all("listUsageDataByConnection" + query, connected.connection());
    }

    /** Finds an operation in a document, to change it. */
    static ObjectNode operation(ObjectNode document, String id) {
        Operation operation = SandboxApi.operation(id);
        return (ObjectNode) document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    /** Returns the utility types of the document. */
    static List<String> datasourceTypes() {
        return DocumentChanges.served().properties().stream()
                .filter(property -> property.key().equals("datasourceType"))
                .flatMap(property -> property.resolve().texts("enum").stream())
                .distinct()
                .toList();
    }

    /** Returns the values of a field of an operation's success that has a complete list of them. */
    static List<String> enumValues(String operationId, String field) {
        Operation operation = SandboxApi.operation(operationId);
        List<String> values = new ArrayList<>();
        operation
                .successSchema()
                .flatMap(schema ->
                        DocumentChanges.served().schemaNode(operationId, schema).property(field))
                .ifPresent(place -> place.definition().path("enum").forEach(value -> values.add(value.asText())));
        if (values.isEmpty()) {
            throw DocumentChanges.leftToDo(
                    "The document has no list of values for " + field + " in the response of " + operationId + ".");
        }
        return values;
    }

    @Override
    public void close() {
        List<?> violations = sandbox.violations();
        sandbox.close();
        if (!violations.isEmpty()) {
            throw new AssertionError("The sandbox violated the document: " + violations);
        }
    }
}
