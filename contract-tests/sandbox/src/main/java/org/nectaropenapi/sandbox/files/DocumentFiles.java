package org.nectaropenapi.sandbox.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nectaropenapi.sandbox.http.FileRequest;
import org.nectaropenapi.sandbox.http.FileResponse;
import org.nectaropenapi.sandbox.http.FileServer;
import org.nectaropenapi.sandbox.http.Uuids;
import org.nectaropenapi.sandbox.state.SandboxState;

/** Serves the files of documents to whoever has a valid link. */
public final class DocumentFiles implements FileServer {
    private final SandboxState world;
    private final SignedLinks links;

    /**
     * Serves the files of a world.
     *
     * @param world the world
     * @param links makes and checks the links
     */
    public DocumentFiles(SandboxState world, SignedLinks links) {
        this.world = world;
        this.links = links;
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(SignedLinks.PREFIX);
    }

    @Override
    public FileResponse answer(FileRequest request) {
        if (request.hasApiKey()) {
            // A storage knows nothing of the key; a client that sends it there gives it away.
            return refusal(400, "InvalidArgument", "The API key must not be sent to the storage.");
        }
        Optional<UUID> id = Uuids.parse(
                request.path().substring(SignedLinks.PREFIX.length()).replace(SignedLinks.SUFFIX, ""));
        if (!request.method().equals("GET") || id.isEmpty() || !isSigned(id.get(), request.query())) {
            return refusal(403, "AccessDenied", "The link is not valid or has expired.");
        }
        synchronized (world) {
            return world.bills()
                    .find(id.get())
                    .map(bill -> new FileResponse(200, "application/pdf", BillPdf.print(bill)))
                    .orElseGet(() -> refusal(404, "NoSuchKey", "There is no such file."));
        }
    }

    private boolean isSigned(UUID id, Map<String, List<String>> query) {
        return links.opens(id, first(query, SignedLinks.DATE), first(query, SignedLinks.SIGNATURE), world.now());
    }

    private static String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of("")).get(0);
    }

    /** Storages refuse in XML, which a client of a JSON API has to survive. */
    private static FileResponse refusal(int status, String code, String message) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>";
        return new FileResponse(status, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
    }
}
