package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/**
 * The objects that the generated requests are about, and the values that only fit because of them: a site has to be the
 * company's, a user has to have an account.
 */
final class Fixtures {
    private static final String PROVIDER = "https://nectarclimate.com";

    private final RawServiceApi api;
    private final String prefix;
    private final UUID company;
    private final UUID site;
    private final UUID connection;
    private final Map<String, Supplier<String>> ids = new HashMap<>();
    private final Map<String, String> found = new HashMap<>();
    private int made;

    private Fixtures(RawServiceApi api, String prefix, UUID company, UUID site, UUID connection) {
        this.api = api;
        this.prefix = prefix;
        this.company = company;
        this.site = site;
        this.connection = connection;
        ids.put("company_id", company::toString);
        ids.put("site_id", site::toString);
        ids.put("connection_id", connection::toString);
        ids.put("document_id", () -> first("/v2.2/document/connection/" + connection, "/documents/0/id"));
        ids.put("usage_data_id", () -> first("/v2.2/usage/company/" + company, "/usageData/0/id"));
        ids.put("meter_id", () -> first("/v2.2/meter/company/" + company, "/meters/0/id"));
        ids.put("account_id", () -> first("/v2.2/connection/" + connection + "/details", "/accounts/0/id"));
        ids.put("invitation_id", this::invitation);
        ids.put("job_id", this::job);
        // Not a parameter: somebody who has an account, for lists of users.
        ids.put("user", () -> first("/v2.2/team", "/users/0"));
    }

    /** What all tests of a run may read. */
    static Fixtures shared(RawServiceApi api, TestData scratch) {
        return new Fixtures(api, scratch.prefix(), scratch.company(), scratch.site(), scratch.connection());
    }

    /** A company of its own, which may be changed. */
    static Fixtures own(RawServiceApi api, TestData scratch, String purpose) {
        UUID company = scratch.newCompany(purpose);
        UUID site = scratch.newSite(company, "first");
        return new Fixtures(api, scratch.prefix(), company, site, scratch.newConnection(company, site));
    }

    UUID company() {
        return company;
    }

    /** The id that a path parameter stands for; one that names nothing when the parameter is not known here. */
    String id(String parameter) {
        Supplier<String> known = ids.getOrDefault(
                parameter, () -> SeededValues.at(parameter).id().toString());
        String id = found.get(parameter);
        if (id == null) {
            id = known.get();
            found.put(parameter, id);
        }
        return id;
    }

    /** A value that a field takes because of what there is; empty when any value of its schema will do. */
    Optional<JsonNode> fitting(String field) {
        return Optional.ofNullable(
                switch (field) {
                    case "url" -> TextNode.valueOf(PROVIDER);
                    case "users" -> TextNode.valueOf(id("user"));
                    case "sites", "initialSites", "siteId" -> TextNode.valueOf(site.toString());
                    default -> null;
                });
    }

    /** A value for a required field of a request that is about something else; no two are equal. */
    @Nullable JsonNode required(String field) {
        return switch (field) {
            case "name" -> TextNode.valueOf(prefix + " generated " + ++made);
            case "username" -> TextNode.valueOf("generated-" + ++made);
            default -> fitting(field).orElse(null);
        };
    }

    /** A name as the run has to give it, so that it can be found and deleted. */
    String marked(String name) {
        return name.length() <= prefix.length() ? name : prefix + name.substring(prefix.length());
    }

    boolean isMarked(String name) {
        return name.startsWith(prefix);
    }

    JsonNode read(String path) {
        return json("GET", path, null);
    }

    private String first(String path, String pointer) {
        String id = read(path).at(pointer).asText("");
        if (id.isEmpty()) {
            throw new TestAbortedException("there is nothing to read at " + pointer + " of " + path);
        }
        return id;
    }

    private String invitation() {
        String path = "/v2.2/invitation/company/" + company;
        return api.target().mayWrite()
                ? json("POST", path, "{}").path("id").asText()
                : first(path, "/invitations/0/id");
    }

    private String job() {
        String path = "/v2.2/job/company/" + company;
        return api.target().mayWrite()
                ? json("POST", path + "/bulk", "{\"documents\": [\"https://files.example/bill.pdf\"]}")
                        .path("id")
                        .asText()
                : first(path, "/jobs/0/id");
    }

    private JsonNode json(String method, String path, @Nullable String body) {
        RequestTemplate draft =
                new RequestTemplate(Map.of(), List.of(), body == null ? null : RequestTemplate.JSON, body);
        Exchange exchange = api.send(draft.to(api.target(), method, path));
        if (exchange.status() >= 300) {
            throw new AssertionError(method + " " + path + " was answered " + exchange.status());
        }
        return exchange.responseBody().json().orElseGet(MissingNode::getInstance);
    }
}
