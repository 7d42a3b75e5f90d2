package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.suite.support.OpenPaths;
import org.nectaropenapi.suite.support.Simulation;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/**
 * The objects that generated requests refer to, and the values that depend on them: a site must belong to the company,
 * a user must have an account.
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
    private int created;

    private Fixtures(RawServiceApi api, String prefix, UUID company, UUID site, UUID connection) {
        this.api = api;
        this.prefix = prefix;
        this.company = company;
        this.site = site;
        this.connection = connection;
        ids.put("company_id", company::toString);
        ids.put("site_id", site::toString);
        ids.put("connection_id", connection::toString);
        ids.put("document_id", () -> firstOf("listDocumentsByConnection"));
        ids.put("usage_data_id", () -> firstOf("listUsageDataByCompany"));
        ids.put("meter_id", () -> firstOf("listMetersByCompany"));
        ids.put("account_id", () -> first("getConnection", "/accounts/0/id"));
        ids.put("invitation_id", this::invitation);
        ids.put("job_id", this::job);
        // Not a parameter: a user with an account, for lists of users.
        ids.put("user", () -> first("getTeam", "/users/0"));
    }

    /** Returns the objects that all tests of a run share and must not change. */
    static Fixtures shared(RawServiceApi api, TestData testData) {
        return new Fixtures(api, testData.prefix(), testData.company(), testData.site(), testData.connection());
    }

    /** Creates a company that the test may change. */
    static Fixtures own(RawServiceApi api, TestData testData, String purpose) {
        UUID company = testData.newCompany(purpose);
        UUID site = testData.newSite(company, "first");
        return new Fixtures(api, testData.prefix(), company, site, testData.newConnection(company, site));
    }

    UUID company() {
        return company;
    }

    Simulation simulation() {
        return Simulation.of(api.target());
    }

    /** Tells whether a path parameter names an object that is here. */
    boolean hasObject(Parameter parameter) {
        return ids.containsKey(parameter.name());
    }

    /**
     * Returns a value for a path parameter: the id of an object that is here, or any value that its schema allows where
     * the service returns an example for it. Skips the test when a service would have to know the object.
     */
    JsonNode pathValue(Operation operation, Parameter parameter, SchemaValues values) {
        if (hasObject(parameter)) {
            return TextNode.valueOf(id(parameter.name()));
        }
        boolean isText = parameter.schema().path("type").asText().equals("string")
                && !parameter.schema().has("enum")
                && !parameter.schema().path("format").asText().startsWith("date");
        if (isText && simulation().has(operation)) {
            throw new TestAbortedException("the test data have no " + parameter.name());
        }
        return values.one(parameter.schema(), operation.id() + ".path." + parameter.name());
    }

    /** Returns the id of an object that is here. */
    String id(String parameter) {
        Supplier<String> known = Objects.requireNonNull(ids.get(parameter), parameter);
        String id = found.get(parameter);
        if (id == null) {
            id = known.get();
            if (id.isBlank()) {
                throw new TestAbortedException("the service returned no id for " + parameter);
            }
            found.put(parameter, id);
        }
        return id;
    }

    /** Returns a value for a field that must refer to an existing object; empty for all other fields. */
    Optional<JsonNode> fitting(String field, JsonNode schema) {
        Optional<JsonNode> fitting = Optional.ofNullable(
                switch (field) {
                    case "url" -> TextNode.valueOf(PROVIDER);
                    case "users" -> TextNode.valueOf(id("user"));
                    case "sites", "initialSites", "siteId" -> TextNode.valueOf(site.toString());
                    default -> null;
                });
        return fitting.filter(value -> isValid(schema, value));
    }

    /** Returns a unique value for a required field that is not under test; empty when any valid value will do. */
    Optional<JsonNode> required(String field, JsonNode schema) {
        return switch (field) {
            case "name" ->
                Optional.<JsonNode>of(TextNode.valueOf(prefix + " generated " + ++created))
                        .filter(value -> isValid(schema, value));
            case "username" ->
                Optional.<JsonNode>of(TextNode.valueOf("generated-" + ++created))
                        .filter(value -> isValid(schema, value));
            default -> fitting(field, schema);
        };
    }

    /** Tells whether a field of this name is the one that is meant: another schema may use the name otherwise. */
    private boolean isValid(JsonNode schema, JsonNode value) {
        return api.document().schemas().check(Direction.REQUEST, schema, value).isEmpty();
    }

    /** Replaces the start of a name by the run's prefix, by which the clean-up finds it. */
    String marked(String name) {
        return name.length() <= prefix.length() ? name : prefix + name.substring(prefix.length());
    }

    boolean isMarked(String name) {
        return name.startsWith(prefix);
    }

    /** Tells whether an operation is about objects that are here, and needs nothing else. */
    boolean canRead(Operation operation) {
        return operation.parameters().stream()
                .filter(Parameter::required)
                .allMatch(parameter -> parameter.in().equals("path") && hasObject(parameter));
    }

    /** Tells whether an object may be one of the run: a name without the prefix belongs to somebody else. */
    boolean isOurs(JsonNode object) {
        JsonNode name = object.path("name");
        return !name.isTextual() || isMarked(name.asText());
    }

    /** Reads the response of an operation about these objects. */
    JsonNode read(String operationId) {
        return call(operationId, null);
    }

    /** Returns the id of the first item of a list, which may come without a page around. */
    private String firstOf(String operationId) {
        String items = new DocumentLookup(api.document())
                .operation(operationId)
                .pagination()
                .map(pagination -> "/" + pagination.items())
                .orElse("");
        JsonNode list = read(operationId);
        return first(operationId, list, (list.isArray() ? "" : items) + "/0/id");
    }

    private String first(String operationId, String pointer) {
        return first(operationId, read(operationId), pointer);
    }

    private static String first(String operationId, JsonNode body, String pointer) {
        String id = body.at(pointer).asText("");
        if (id.isEmpty()) {
            throw new TestAbortedException(operationId + " returned nothing at " + pointer);
        }
        return id;
    }

    private String invitation() {
        return api.target().mayWrite()
                ? call("createConnectionInvitation", "{}").path("id").asText()
                : firstOf("listCompanyInvitations");
    }

    private String job() {
        return api.target().mayWrite()
                ? call("submitDocumentsBulk", "{\"documents\": [\"https://files.example/bill.pdf\"]}")
                        .path("id")
                        .asText()
                : firstOf("listJobsByCompany");
    }

    private JsonNode call(String operationId, @Nullable String body) {
        Operation operation = new DocumentLookup(api.document()).operation(operationId);
        RequestTemplate template =
                RequestTemplate.of(operation).withBody(body == null ? null : RequestTemplate.JSON, body);
        for (Parameter parameter : operation.parametersIn("path")) {
            template = template.with(parameter, TextNode.valueOf(id(parameter.name())));
        }
        Exchange exchange = api.send(template.to(api.target()));
        OpenOutcomes.ofEveryRequest(operation)
                .map(api::assumption)
                .orElseGet(() -> OpenPaths.success(api, operation, exchange.status()))
                .required()
                .assertThat(exchange.status())
                .as("status of " + operationId)
                .isLessThan(300);
        return exchange.responseBody().json().orElseGet(MissingNode::getInstance);
    }
}
