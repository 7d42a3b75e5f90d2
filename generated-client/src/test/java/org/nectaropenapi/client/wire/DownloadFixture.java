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
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.fixture.model.FileReference;

/** A service whose files lie in a storage, both played by loopback servers, and a client of them. */
final class DownloadFixture implements AutoCloseable {

    static final String SIGNATURE = "5f0c4e2ab91d7780";
    static final String PATH_AND_QUERY =
            "/bucket/bill%20of%20March.pdf?X-Amz-Expires=86400&X-Amz-Signature=" + SIGNATURE + "%2F%2B";
    static final UUID ID = UUID.fromString("851a8fa3-ebf0-48c8-8b0f-f1ab6e91acf1");

    final LoopbackServer service = new LoopbackServer();
    final LoopbackServer files = new LoopbackServer();
    final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    final FixtureClient client;

    DownloadFixture(UnaryOperator<ClientOptions.Builder> settings) {
        ClientOptions.Builder options = ClientOptions.builder(ApiKey.of(TestClient.KEY))
                .baseUrl(service.url())
                .sleeper(pauses::add);
        client = new FixtureClient(settings.apply(options).build());
        service.always(LoopbackServer.json(200, "{\"link\": \"" + files.url() + PATH_AND_QUERY + "\"}"));
    }

    DownloadFixture() {
        this(UnaryOperator.identity());
    }

    FileReference reference() {
        return client.uploads().getFile(ID);
    }

    static FileReference reference(String url) {
        return FileReference.builder().link(url).build();
    }

    Downloaded download(OutputStream target) {
        return client.uploads().download(reference(), target);
    }

    Downloaded download(Path target) {
        return client.uploads().download(reference(), target);
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
        client.close();
        try {
            service.close();
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
