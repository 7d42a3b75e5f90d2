package org.nectaropenapi.sandbox.handler;

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
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.view.ConnectionView;
import org.nectaropenapi.sandbox.view.JsonNodes;

/** Operations of the tag Connections. */
final class ConnectionsHandler extends ResourceHandler {
    private static final int MAX_SITES = 3;
    private static final int SECRET_LENGTH = 44;
    private static final String LINKS = "https://dash.nectarclimate.com/p/connect/";

    private final ConnectionView view;

    ConnectionsHandler(SandboxState state) {
        super(state);
        this.view = new ConnectionView(state);
    }

    public HandlerResponse createConnection(ValidatedRequest request) {
        Company company = company(request);
        String url = request.text("url").orElse("");
        String username = request.text("username").orElse("");
        List<UUID> sites = sites(request, company);
        String root = Providers.root(url).orElseThrow(() -> Problem.badRequest("url", "is no web address"));
        boolean exists = state.connections()
                .of(company.id())
                .map(Connection::details)
                .anyMatch(f ->
                        f.username().equals(username) && Providers.root(f.url()).equals(Optional.of(root)));
        if (exists && !request.waives(OptionalCheck.ONE_CONNECTION_PER_LOGIN)) {
            throw Problem.badRequest(
                    "username", "the company already has a connection to this provider with this user name");
        }
        Connection connection = new Connection(new Connection.Details(
                state.ids().next(),
                company.id(),
                state.nextOrdinal(),
                sites,
                Providers.datasourceTypes(url),
                url,
                username,
                country(request),
                company.team().caller(),
                Providers.accepts(url, username, request.text("password").orElse("")),
                state.ids().token(SECRET_LENGTH),
                state.now()));
        return HandlerResponse.created(view.connection(state.connections().add(connection)));
    }

    public HandlerResponse listCompanyConnections(ValidatedRequest request) {
        Company company = company(request);
        Optional<String> owner = request.text("connectionOwnerEmail");
        Optional<String> status = request.text("status").map(ConnectionsHandler::canonical);
        List<UUID> sites = request.ids("sites");
        Supplier<Stream<Connection>> connections = () -> state.connections()
                .of(company.id())
                .filter(c -> owner.map(c.details().owner()::equals).orElse(true))
                .filter(c -> status.map(c.status()::equals).orElse(true))
                .filter(c -> sites.isEmpty() || c.details().sites().stream().anyMatch(sites::contains));
        return page(request, connections, view::connection);
    }

    public HandlerResponse getConnection(ValidatedRequest request) {
        return HandlerResponse.ok(view.connection(connection(request)));
    }

    public HandlerResponse createCompanyMagicLink(ValidatedRequest request) {
        Company company = company(request);
        String secret = state.ids().token(SECRET_LENGTH);
        return HandlerResponse.ok(JsonNodes.object()
                .put("companyMagicLinkSecret", secret)
                .put("publicCompanyId", company.publicId())
                .put("magicLinkUrl", LINKS + company.publicId() + "/" + secret));
    }

    public HandlerResponse createConnectionMagicLink(ValidatedRequest request) {
        return HandlerResponse.ok(view.withLink(connection(request)));
    }

    private List<UUID> sites(ValidatedRequest request, Company company) {
        if (!request.isDocumented("sites")) {
            return state.sites().of(company.id()).map(Site::id).toList();
        }
        List<UUID> sites = request.ids("sites").stream().distinct().toList();
        boolean valid = !sites.isEmpty() && sites.size() <= MAX_SITES;
        if (!valid && !request.waives(OptionalCheck.SITES_OF_A_CONNECTION)) {
            throw Problem.badRequest("sites", "must name 1 to " + MAX_SITES + " sites");
        }
        sites.forEach(id -> requireSite(company.id(), "sites", id));
        return sites;
    }

    private static String country(ValidatedRequest request) {
        String country = request.text("country").orElse("US");
        if (!country.matches("[A-Z]{2}")) {
            throw Problem.badRequest("country", "must be a two-letter code");
        }
        return country;
    }

    /** A status that has two names; the sandbox uses the one of the reference. */
    private static String canonical(String status) {
        return status.equals("INCORRECT_PASSWORD") ? Connection.PASSWORD_INCORRECT : status;
    }
}
