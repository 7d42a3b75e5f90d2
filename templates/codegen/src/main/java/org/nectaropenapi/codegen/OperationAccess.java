package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ClientHeaders;

/**
 * Where the requests of an operation go, and whether they carry the key.
 *
 * @param server a server of the operation's own: an absolute URL on another host, or a path on the document's; empty
 *     for the document's server
 * @param isAuthenticated whether requests carry the key
 */
record OperationAccess(String server, boolean isAuthenticated) {

    /**
     * Reads it from the document.
     *
     * @throws IllegalArgumentException if the client cannot keep it, or would give the key to another host
     */
    static OperationAccess of(OpenAPI document, PathItem path, Operation operation) {
        boolean isAuthenticated = isAuthenticated(document, operation);
        URI shared = URI.create(first(document.getServers()));
        URI own = URI.create(ownServer(path, operation, shared.toString()));
        if (!own.isAbsolute()) {
            return new OperationAccess(own.toString(), isAuthenticated);
        }
        if (own.toString().equals(shared.toString())) {
            return new OperationAccess("", isAuthenticated);
        }
        if (!own.resolve("/").equals(shared.resolve("/"))) {
            if (isAuthenticated) {
                throw new IllegalArgumentException("its server " + own + " is another host, which must not get the key;"
                        + " write security: [] beside it, or leave its servers out");
            }
            return new OperationAccess(own.toString(), false);
        }
        String beyond = shared.getRawPath() + "/";
        if (!(own.getRawPath() + "/").startsWith(beyond.replace("//", "/"))) {
            throw new IllegalArgumentException("its server " + own + " is outside of the document's server " + shared
                    + "; move the path to the operations");
        }
        return new OperationAccess(
                own.getRawPath().substring(shared.getRawPath().length()), isAuthenticated);
    }

    private static String ownServer(PathItem path, Operation operation, String shared) {
        List<Server> servers = operation.getServers() != null ? operation.getServers() : path.getServers();
        String url = servers == null || servers.isEmpty() ? shared : first(servers);
        if (url.contains("{")) {
            throw new IllegalArgumentException("its server " + url + " has variables; write the URL out");
        }
        return url;
    }

    private static String first(@Nullable List<Server> servers) {
        return servers == null || servers.isEmpty() ? "/" : servers.get(0).getUrl();
    }

    private static boolean isAuthenticated(OpenAPI document, Operation operation) {
        List<SecurityRequirement> alternatives =
                operation.getSecurity() == null ? document.getSecurity() : operation.getSecurity();
        if (alternatives == null || alternatives.isEmpty()) {
            return false;
        }
        Map<String, SecurityScheme> schemes =
                Objects.requireNonNullElse(document.getComponents().getSecuritySchemes(), Map.of());
        boolean isKeyEnough = alternatives.stream()
                .anyMatch(alternative -> alternative.size() <= 1
                        && alternative.keySet().stream().allMatch(name -> isKey(schemes.get(name))));
        if (!isKeyEnough) {
            throw new IllegalArgumentException("its security needs something else than the key in the header "
                    + ClientHeaders.KEY + "; the client sends that key or none");
        }
        return true;
    }

    private static boolean isKey(@Nullable SecurityScheme scheme) {
        return scheme != null
                && scheme.getType() == SecurityScheme.Type.APIKEY
                && scheme.getIn() == SecurityScheme.In.HEADER
                && ClientHeaders.isKey(Objects.requireNonNullElse(scheme.getName(), ""));
    }
}
