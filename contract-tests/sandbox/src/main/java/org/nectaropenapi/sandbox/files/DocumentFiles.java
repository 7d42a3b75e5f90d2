package org.nectaropenapi.sandbox.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nectaropenapi.sandbox.http.ApiRequest;
import org.nectaropenapi.sandbox.http.ServedPath;
import org.nectaropenapi.sandbox.http.Uuids;
import org.nectaropenapi.sandbox.http.WireResponse;
import org.nectaropenapi.sandbox.state.SandboxState;

/** Serves the file of a document to any request with a valid signed link. */
public final class DocumentFiles implements ServedPath {
    private final SandboxState state;
    private final SignedLinks links;

    /**
     * Serves the files of a sandbox.
     *
     * @param state the state of the sandbox
     * @param links signs and verifies links
     */
    public DocumentFiles(SandboxState state, SignedLinks links) {
        this.state = state;
        this.links = links;
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(SignedLinks.PREFIX);
    }

    @Override
    public WireResponse serve(ApiRequest request) {
        if (request.apiKey() != null) {
            // The storage is a third party: a client that sends the key there leaks it.
            return refusal(400, "InvalidArgument", "The API key must not be sent to the storage.");
        }
        Optional<UUID> id = Uuids.parse(
                request.path().substring(SignedLinks.PREFIX.length()).replace(SignedLinks.SUFFIX, ""));
        if (!request.method().equals("GET") || id.isEmpty() || !isSigned(id.get(), request.query())) {
            return refusal(403, "AccessDenied", "The link is not valid or has expired.");
        }
        synchronized (state) {
            return state.bills()
                    .find(id.get())
                    .map(bill -> WireResponse.of(200, "application/pdf", BillPdf.render(bill)))
                    .orElseGet(() -> refusal(404, "NoSuchKey", "There is no such file."));
        }
    }

    private boolean isSigned(UUID id, Map<String, List<String>> query) {
        return links.isValid(id, first(query, SignedLinks.DATE), first(query, SignedLinks.SIGNATURE), state.now());
    }

    private static String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of("")).get(0);
    }

    /** Storages report errors in XML, which a client of a JSON API has to survive. */
    private static WireResponse refusal(int status, String code, String message) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>";
        return WireResponse.of(status, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
    }
}
