package org.nectaropenapi.client.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.NectarClientBuilder;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.model.Document;

/** A service whose documents lie in a storage, both played by loopback servers, and a client of them. */
final class DownloadFixture implements AutoCloseable {

    static final String SIGNATURE = "5f0c4e2ab91d7780";
    static final String PATH_AND_QUERY =
            "/bucket/bill%20of%20March.pdf?X-Amz-Expires=86400&X-Amz-Signature=" + SIGNATURE + "%2F%2B";
    static final UUID ID = UUID.fromString("851a8fa3-ebf0-48c8-8b0f-f1ab6e91acf1");

    final LoopbackServer service = new LoopbackServer();
    final LoopbackServer files = new LoopbackServer();
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    final NectarClient nectar;

    DownloadFixture(UnaryOperator<NectarClientBuilder> settings) {
        nectar = settings.apply(NectarClient.builder()
                        .apiKey(TestClient.KEY)
                        .baseUrl(service.url())
                        .options(options -> options.sleeper(pauses::add)))
                .build();
        service.always(LoopbackServer.json(
                200, "{\"id\": \"" + ID + "\", \"url\": \"" + files.url() + PATH_AND_QUERY + "\"}"));
    }

    DownloadFixture() {
        this(UnaryOperator.identity());
    }

    Document document() {
        return nectar.documents().get(ID);
    }

    static Document document(String url) {
        return Document.builder().id(ID).url(url).build();
    }

    Downloaded download(OutputStream target) {
        return nectar.documents().download(document(), target);
    }

    Downloaded download(Path target) {
        return nectar.documents().download(document(), target);
    }

    static LoopbackServer.Reply file(String content, String... headers) {
        return LoopbackServer.content(200, "application/pdf", content, headers);
    }

    /** Returns a response whose body ends early or in the wrong way. */
    static LoopbackServer.Reply cut(String head, String part) {
        return LoopbackServer.raw("HTTP/1.1 " + head + "\r\n\r\n" + part);
    }

    static LoopbackServer.Reply xml(int status, String code, String message) {
        return LoopbackServer.content(
                status,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                        + "</Message><SignatureProvided>" + SIGNATURE + "</SignatureProvided></Error>");
    }

    /** Returns the rest of a file of 10 bytes of which 4 have arrived. */
    static LoopbackServer.Reply rest() {
        return LoopbackServer.content(206, "application/pdf", "efghij", "Content-Range: bytes 4-9/10", "ETag: \"v1\"");
    }

    @Override
    public void close() {
        nectar.close();
        try {
            service.close();
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
