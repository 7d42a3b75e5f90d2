package org.nectaropenapi.harness.exchange;

import java.net.URI;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * The server and the header of the API key that a document declares.
 *
 * @param url address of the first server, without a path
 * @param keyHeader name of the header that carries the key
 */
public record DocumentedServer(URI url, String keyHeader) {

    /** Reads what a document declares; fails when it declares no key in a header. */
    public static DocumentedServer of(ApiDocument document) {
        String keyHeader = document.keyHeader()
                .orElseThrow(() -> new IllegalArgumentException("The document declares no API key in a header. Add a"
                        + " scheme with type: apiKey and in: header under components/securitySchemes."));
        return new DocumentedServer(URI.create(document.at("/servers/0").text("url")), keyHeader);
    }
}
