package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.OptionalCheck;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Providers;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.ConnectionView;
import org.nectaropenapi.sandbox.view.JsonNodes;

/** Operations of the tag Connections. */
final class ConnectionsHandler {
    private static final int MOST_SITES = 3;
    private static final int SECRET_LENGTH = 44;
    private static final String LINKS = "https://dash.nectarclimate.com/p/connect/";

    private final SandboxState world;
    private final Access access;
    private final ConnectionView view;

    ConnectionsHandler(SandboxState world) {
        this.world = world;
        this.access = new Access(world);
        this.view = new ConnectionView(world);
    }

    public HandlerResponse createConnection(ValidatedRequest call) {
        Company company = access.company(call);
        ObjectNode body = call.body();
        String url = body.path("url").asText();
        String username = body.path("username").asText();
        List<UUID> sites = sites(call, company);
        String root = Providers.root(url).orElseThrow(() -> Problem.badRequest("url", "is no web address"));
        boolean known = world.connections()
                .of(company.id())
                .map(Connection::facts)
                .anyMatch(f ->
                        f.username().equals(username) && Providers.root(f.url()).equals(Optional.of(root)));
        if (known && !call.waives(OptionalCheck.ONE_CONNECTION_PER_LOGIN)) {
            throw Problem.badRequest("username", "the company already has a connection to this provider with it");
        }
        Connection connection = new Connection(new Connection.Facts(
                world.ids().next(),
                company.id(),
                world.nextOrdinal(),
                sites,
                Providers.datasourceTypes(url),
                url,
                username,
                country(body),
                company.team().caller(),
                Providers.accepts(url, username, body.path("password").asText()),
                world.ids().token(SECRET_LENGTH),
                world.now()));
        return HandlerResponse.created(view.connection(world.connections().add(connection)));
    }

    public HandlerResponse listCompanyConnections(ValidatedRequest call) {
        Company company = access.company(call);
        Optional<String> owner = call.query("connectionOwnerEmail");
        Optional<String> status = call.query("status").map(ConnectionsHandler::canonical);
        List<UUID> sites = call.queryAll("sites").stream().map(UUID::fromString).toList();
        Supplier<Stream<Connection>> connections = () -> world.connections()
                .of(company.id())
                .filter(c -> owner.map(c.facts().owner()::equals).orElse(true))
                .filter(c -> status.map(c.status()::equals).orElse(true))
                .filter(c -> sites.isEmpty() || c.facts().sites().stream().anyMatch(sites::contains));
        int limit = call.query("limit").map(Integer::valueOf).orElse(Lists.PAGE_SIZE);
        return Lists.page(call, limit, "connections", Rows.of(connections), view::connection);
    }

    public HandlerResponse getConnection(ValidatedRequest call) {
        return HandlerResponse.ok(view.connection(access.connection(call)));
    }

    public HandlerResponse createCompanyMagicLink(ValidatedRequest call) {
        Company company = access.company(call);
        String secret = world.ids().token(SECRET_LENGTH);
        return HandlerResponse.ok(JsonNodes.object()
                .put("companyMagicLinkSecret", secret)
                .put("publicCompanyId", company.publicId())
                .put("magicLinkUrl", LINKS + company.publicId() + "/" + secret));
    }

    public HandlerResponse createConnectionMagicLink(ValidatedRequest call) {
        return HandlerResponse.ok(view.withLink(access.connection(call)));
    }

    private List<UUID> sites(ValidatedRequest call, Company company) {
        List<UUID> sites = Fields.texts(call.body().path("sites")).stream()
                .map(UUID::fromString)
                .distinct()
                .toList();
        boolean fit = !sites.isEmpty() && sites.size() <= MOST_SITES;
        if (!fit && !call.waives(OptionalCheck.SITES_OF_A_CONNECTION)) {
            throw Problem.badRequest("sites", "must name 1 to " + MOST_SITES + " sites");
        }
        sites.forEach(id -> CompanySites.require(world, company.id(), "sites", id));
        return sites;
    }

    private static String country(ObjectNode body) {
        String country = body.path("country").asText("US");
        if (!country.matches("[A-Z]{2}")) {
            throw Problem.badRequest("country", "must be a two-letter code");
        }
        return country;
    }

    /** One status goes by two names; the sandbox only uses the one of the reference. */
    private static String canonical(String status) {
        return status.equals("INCORRECT_PASSWORD") ? Connection.PASSWORD_INCORRECT : status;
    }
}
