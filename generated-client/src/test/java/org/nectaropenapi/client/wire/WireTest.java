package org.nectaropenapi.client.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.WithAssertions;
import org.junit.jupiter.api.AfterEach;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.upload.UploadLimits;

/** Base of tests with a loopback server and a client of it, which are closed after each test. */
abstract class WireTest implements WithAssertions {

    final LoopbackServer server = new LoopbackServer();
    final TestClient client;
    private final List<TestClient> clients = new ArrayList<>();

    WireTest() {
        this(UnaryOperator.identity());
    }

    WireTest(UnaryOperator<ClientOptions.Builder> settings) {
        client = client(settings);
    }

    /** Returns a further client of the server, or of the base URL that the settings state. */
    final TestClient client(UnaryOperator<ClientOptions.Builder> settings) {
        TestClient added = new TestClient(server.url(), settings);
        clients.add(added);
        return added;
    }

    @AfterEach
    final void closeClientsAndServer() throws IOException {
        clients.forEach(TestClient::close);
        server.close();
    }

    /** Throws what a method does not declare, as other languages of the Java machine do. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException undeclared(Throwable failure) throws E {
        throw (E) failure;
    }

    static MultipartForm form(Upload upload) {
        return MultipartForm.builder("uploadThing")
                .file("document", upload, UploadLimits.of(1_000_000))
                .build();
    }
}
