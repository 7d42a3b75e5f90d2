package org.nectaropenapi.client.faults;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.wire.FixtureClient;
import org.nectaropenapi.fixture.model.FileReference;
import org.nectaropenapi.fixture.model.Part;
import org.nectaropenapi.fixture.model.ThingCreateRequest;
import org.nectaropenapi.fixture.model.ThingUpdateRequest;

/** The kinds of calls that a fault can affect. Each makes its call and records the results. */
enum CallKind {
    READ("reading one object", true, true) {
        @Override
        void call(FixtureClient client, URI service, List<String> results) {
            results.add(String.valueOf(client.things().getState(ID).id()));
        }
    },
    PAGES("reading a list, second page of three", true, true) {
        @Override
        void call(FixtureClient client, URI service, List<String> results) {
            rows(client.things().listParts(ID).all(), results);
        }

        @Override
        void callAfterFailure(FixtureClient client, URI service, List<String> results) {
            rows(client.things().listParts(ID, q -> q.page(2)).all(), results);
        }

        private void rows(Iterable<Part> rows, List<String> results) {
            rows.forEach(row -> results.add(String.valueOf(row.id())));
        }
    },
    WAIT("waiting for a job", true, true) {
        @Override
        void call(FixtureClient client, URI service, List<String> results) {
            results.add(String.valueOf(client.things().awaitAlpha(ID).id()));
        }
    },
    CREATE("creating (POST)", false, true) {
        @Override
        void call(FixtureClient client, URI service, List<String> results) {
            results.add(String.valueOf(client.things()
                    .create(ThingCreateRequest.builder("Harborview").build())
                    .id()));
        }
    },
    UPDATE("updating (PATCH)", false, true) {
        @Override
        void call(FixtureClient client, URI service, List<String> results) {
            results.add(String.valueOf(client.things()
                    .update(ID, ThingUpdateRequest.builder().name("Harborview").build())
                    .id()));
        }
    },
    UPLOAD("uploading a file", false, true) {
        @Override
        void call(FixtureClient client, URI service, List<String> results) {
            upload(client, Upload.of("bill.pdf", PDF), results);
        }
    },
    UPLOAD_ONCE("uploading a one-time stream", false, false) {
        @Override
        void call(FixtureClient client, URI service, List<String> results) {
            upload(client, Upload.ofStream("bill.pdf", new ByteArrayInputStream(PDF)), results);
        }
    },
    DOWNLOAD("downloading a file", true, true) {
        @Override
        void call(FixtureClient client, URI service, List<String> results) {
            FileReference reference = FileReference.builder()
                    .link(service + HealthyResponses.FILE)
                    .build();
            TruncatedSink sink = new TruncatedSink();
            client.uploads().download(reference, sink);
            results.add(sink.text());
        }
    };

    static final UUID ID = UUID.fromString("5e4d4cbb-68ed-47cd-b5e3-d26fa598838e");

    private static final byte[] PDF = ("%PDF-1.4\n1 0 obj<</Type/Page>>endobj\n" + " ".repeat(3000) + "\n%%EOF\n")
            .getBytes(StandardCharsets.US_ASCII);

    private final String description;
    private final boolean reads;
    private final boolean repeatable;

    CallKind(String description, boolean reads, boolean repeatable) {
        this.description = description;
        this.reads = reads;
        this.repeatable = repeatable;
    }

    private static void upload(FixtureClient client, Upload file, List<String> results) {
        client.uploads().upload(ID, file).parts().forEach(part -> results.add(String.valueOf(part.id())));
    }

    String description() {
        return description;
    }

    /** Tells whether the call only reads, so that its request can be sent twice. */
    boolean reads() {
        return reads;
    }

    /** Tells whether the body of the request can be sent again. */
    boolean repeatable() {
        return repeatable;
    }

    /** Makes the call; the service at the address is also the storage of files. */
    abstract void call(FixtureClient client, URI service, List<String> results);

    /** Makes the call that delivers the results missing after a failed call. */
    void callAfterFailure(FixtureClient client, URI service, List<String> results) {
        call(client, service, results);
    }

    /** Returns the complete results of the call. */
    List<String> allResults() {
        if (this == DOWNLOAD) {
            return List.of(HealthyResponses.to(HealthyResponses.FILE));
        }
        if (this != PAGES) {
            return List.of(ID.toString());
        }
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < HealthyResponses.PAGES * HealthyResponses.ROWS; row++) {
            rows.add(HealthyResponses.row(row).toString());
        }
        return rows;
    }

    /** Tells whether the fault affects a request of this kind. */
    boolean isAffected(String requestLine) {
        Objects.requireNonNull(requestLine, "requestLine");
        return this != PAGES || requestLine.contains("page=2");
    }
}
