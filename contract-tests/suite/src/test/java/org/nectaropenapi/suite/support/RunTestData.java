package org.nectaropenapi.suite.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.failure.ContractFailure;
import org.nectaropenapi.harness.run.ManagedTestData;
import org.nectaropenapi.harness.run.RunCalls;
import org.nectaropenapi.harness.run.RunPrefix;
import org.nectaropenapi.harness.targets.Target;
import org.opentest4j.TestAbortedException;

/** Creates the objects of a run. Where writes are not allowed, it finds existing shared objects instead. */
final class RunTestData implements TestData, ManagedTestData {

    private static final String USERNAME = "nectar-sandbox-username";
    private static final String PASSWORD = "nectar-sandbox-password";
    private static final String URL = "https://nectarclimate.com";

    /** Enough data for lists of several pages that are still read quickly. */
    private static final String SHARED_FROM = "2025-09-01";

    private final Target target;
    private final RunCalls service;
    private final RunPrefix prefix;
    private final List<UUID> companies = Collections.synchronizedList(new ArrayList<>());
    private final Set<UUID> deleted = ConcurrentHashMap.newKeySet();
    private @Nullable SharedObjects shared;
    private @Nullable String sharedFailure;

    RunTestData(Target target, RunCalls service, RunPrefix prefix) {
        this.target = target;
        this.service = service;
        this.prefix = prefix;
    }

    @Override
    public String prefix() {
        return prefix.text();
    }

    @Override
    public UUID newCompany(String purpose) {
        return SharedObjects.id(service.create("createCompany", named(purpose)));
    }

    @Override
    public UUID newSite(UUID companyId, String purpose) {
        return SharedObjects.id(service.create("createSite", named(purpose), companyId));
    }

    @Override
    public UUID newConnection(UUID companyId, UUID... siteIds) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("username", USERNAME)
                .put("password", PASSWORD)
                .put("url", URL)
                .put("country", "US");
        ArrayNode sites = body.putArray("sites");
        for (UUID site : siteIds) {
            sites.add(site.toString());
        }
        UUID connection = SharedObjects.id(service.create("createConnection", body, companyId));
        service.background()
                .require(
                        "a new connection to be CONNECTED",
                        () -> service.read("getConnection", connection),
                        read -> read.path("status").asText().equals("CONNECTED"));
        service.background()
                .require(
                        "the bills of a new connection",
                        () -> service.itemsIfAny("listDocumentsByConnection", connection),
                        bills -> !bills.isEmpty());
        return connection;
    }

    @Override
    public UUID company() {
        return shared().company();
    }

    @Override
    public UUID site() {
        return shared().site();
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

    @Override
    public void note(Exchange exchange) {
        if (exchange.status() / 100 != 2) {
            return;
        }
        if ("createCompany".equals(exchange.operationId())) {
            exchange.responseBody()
                    .json()
                    .flatMap(company -> uuid(company.path("id").asText()))
                    .ifPresent(companies::add);
        } else if ("deleteCompany".equals(exchange.operationId())) {
            uuid(exchange.path().replaceFirst(".*/", "")).ifPresent(deleted::add);
        }
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F-]{36}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    @Override
    public List<String> deleteAll() {
        List<UUID> made = new ArrayList<>(companies);
        Collections.reverse(made);
        List<String> left = new ArrayList<>();
        for (UUID company : made) {
            try {
                int status = service.delete("deleteCompany", company);
                // 404 and 403: it is gone, or a test has created it with another key. How a service rejects the
                // deletion
                // of what a test has deleted is its own affair.
                boolean isGone = status == 404 || status == 403 || status / 100 == 4 && deleted.contains(company);
                if (status / 100 != 2 && !isGone) {
                    left.add("company " + company + " (status " + status + ")");
                }
            } catch (RuntimeException | ContractFailure e) {
                left.add("company " + company + " (" + e.getMessage() + ")");
            }
        }
        return left;
    }

    @Override
    public void deleteLeftovers(Instant now) {
        LeftoverCleanup.sweep(service, prefix, now);
    }

    private synchronized SharedObjects shared() {
        if (sharedFailure != null) {
            throw new TestAbortedException(sharedFailure);
        }
        if (shared == null) {
            try {
                shared = target.mayWrite() ? make() : find();
            } catch (TestAbortedException e) {
                // The next test would wait or search as long, with the same result.
                sharedFailure = e.getMessage();
                throw e;
            }
        }
        return shared;
    }

    private SharedObjects make() {
        ObjectNode body = named("shared").put("isDemandEnabled", true).put("dataCollectionStartDate", SHARED_FROM);
        UUID company = SharedObjects.id(service.create("createCompany", body));
        UUID[] sites = {sharedSite(company, "first"), sharedSite(company, "second"), sharedSite(company, "third")};
        return new SharedObjects(company, sites[0], newConnection(company, sites));
    }

    /** Creates a site with every field, so that the fields appear wherever data is attached to it. */
    private UUID sharedSite(UUID company, String purpose) {
        ObjectNode body = named(purpose)
                .put("externalId", purpose)
                .put("address", "1275 Maritime St, Oakland, CA 94607")
                .put("occupancyPercent", "62.5000");
        body.putArray("path").add("US").add("CA");
        return SharedObjects.id(service.create("createSite", body, company));
    }

    private SharedObjects find() {
        for (JsonNode company : service.items("listCompanies")) {
            if (company.path("sites").isEmpty()) {
                continue;
            }
            for (JsonNode connection :
                    service.items("listCompanyConnections", company.path("id").asText())) {
                if (connection.path("status").asText().equals("CONNECTED")
                        && hasData(connection.path("id").asText())) {
                    return SharedObjects.of(company, connection);
                }
            }
        }
        throw new TestAbortedException("the key reaches no company with sites, a connection and bills to read");
    }

    private boolean hasData(String connection) {
        return !service.items("listDocumentsByConnection", connection).isEmpty()
                && !service.items("listUsageDataByConnection", connection).isEmpty();
    }

    private JsonNode first(String operationId, UUID id) {
        JsonNode first = service.items(operationId, id).path(0);
        if (first.isMissingNode()) {
            throw new TestAbortedException(operationId + " returned nothing");
        }
        return first;
    }

    private ObjectNode named(String purpose) {
        return JsonNodeFactory.instance.objectNode().put("name", prefix.name(purpose));
    }
}
