package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.targets.LiveService;
import org.nectaropenapi.suite.support.TestData;

/** The objects that probes find in a simulation. They are gone when its sandbox is closed. */
public final class SimulationTestData implements TestData {
    private final ServiceApi api;
    private final DocumentLookup document;
    private @Nullable Shared shared;

    SimulationTestData(ServiceApi api) {
        this.api = api;
        this.document = new DocumentLookup(api.document());
    }

    /** Returns the test data of a sandbox that accepts the key. */
    public static SimulationTestData of(URI baseUrl, String key) {
        return new SimulationTestData(new SimulationFixture.SimulationApi(
                new LiveService(baseUrl, "X-API-Key", key, Optional.empty(), true, Duration.ZERO)));
    }

    private record Shared(UUID company, List<UUID> sites, UUID connection) {}

    @Override
    public String prefix() {
        return "Probe ";
    }

    @Override
    public UUID newCompany(String purpose) {
        return create("createCompany", named(purpose));
    }

    @Override
    public UUID newSite(UUID companyId, String purpose) {
        return create("createSite", named(purpose), companyId);
    }

    @Override
    public UUID newConnection(UUID companyId, UUID... siteIds) {
        ObjectNode body = object().put("url", "https://nectarclimate.com")
                .put("username", "nectar-sandbox-username")
                .put("password", "nectar-sandbox-password")
                .put("country", "US");
        for (UUID site : siteIds) {
            body.withArray("/sites").add(site.toString());
        }
        return create("createConnection", body, companyId);
    }

    @Override
    public UUID company() {
        return shared().company();
    }

    @Override
    public UUID site() {
        return shared().sites().get(0);
    }

    @Override
    public UUID connection() {
        return shared().connection();
    }

    @Override
    public JsonNode document() {
        return first("listDocumentsByConnection", connection());
    }

    @Override
    public JsonNode usageData() {
        return first("listUsageDataByCompany", company());
    }

    @Override
    public JsonNode meter() {
        return first("listMetersByCompany", company());
    }

    private Shared shared() {
        Shared created = shared;
        if (created == null) {
            UUID company = newCompany("shared");
            List<UUID> sites = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                sites.add(newSite(company, "site " + i));
            }
            created = new Shared(company, sites, newConnection(company, sites.toArray(UUID[]::new)));
            shared = created;
        }
        return created;
    }

    private UUID create(String operationId, ObjectNode body, Object... values) {
        byte[] response = api.given()
                .contentType("application/json")
                .body(body.toString())
                .request(Endpoint.operation(operationId).method(), document.path(operationId, values))
                .then()
                .statusCode(Endpoint.successOf(operationId))
                .extract()
                .asByteArray();
        return UUID.fromString(
                new Body(null, response).json().orElseThrow().path("id").asText());
    }

    private JsonNode first(String operationId, UUID id) {
        byte[] response = api.given()
                .request(Endpoint.operation(operationId).method(), document.path(operationId, id))
                .then()
                .statusCode(Endpoint.successOf(operationId))
                .extract()
                .asByteArray();
        String items =
                Endpoint.operation(operationId).pagination().orElseThrow().items();
        return new Body(null, response).json().orElseThrow().path(items).path(0);
    }

    private ObjectNode named(String purpose) {
        return object().put("name", prefix() + purpose);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
