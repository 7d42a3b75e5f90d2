package org.nectaropenapi.client.faults;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.CompanyUpdateRequest;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.UsageData;
import org.nectaropenapi.client.upload.Upload;

/** The kinds of calls that a fault can meet. Each makes its call and notes what it brought. */
enum CallKind {
    READ("reading one object", true, true) {
        @Override
        void call(NectarClient nectar, URI service, List<String> brought) {
            brought.add(String.valueOf(nectar.sites().get(ID).id()));
        }
    },
    PAGES("reading a list, second page of three", true, true) {
        @Override
        void call(NectarClient nectar, URI service, List<String> brought) {
            rows(nectar.usage().listByCompany(ID).all(), brought);
        }

        @Override
        void callAfterFailure(NectarClient nectar, URI service, List<String> brought) {
            rows(nectar.usage().listByCompany(ID, q -> q.page(2)).all(), brought);
        }

        private void rows(Iterable<UsageData> rows, List<String> brought) {
            rows.forEach(row -> brought.add(String.valueOf(row.id())));
        }
    },
    WAIT("waiting for a job", true, true) {
        @Override
        void call(NectarClient nectar, URI service, List<String> brought) {
            brought.add(String.valueOf(nectar.jobs().await(ID.toString()).id()));
        }
    },
    CREATE("creating (POST)", false, true) {
        @Override
        void call(NectarClient nectar, URI service, List<String> brought) {
            brought.add(String.valueOf(nectar.companies()
                    .create(CompanyCreateRequest.builder("Harborview").build())
                    .id()));
        }
    },
    UPDATE("updating (PATCH)", false, true) {
        @Override
        void call(NectarClient nectar, URI service, List<String> brought) {
            brought.add(String.valueOf(nectar.companies()
                    .update(
                            ID,
                            CompanyUpdateRequest.builder().name("Harborview").build())
                    .id()));
        }
    },
    UPLOAD("uploading a file", false, true) {
        @Override
        void call(NectarClient nectar, URI service, List<String> brought) {
            brought.add(String.valueOf(
                    nectar.jobs().submit(ID, Upload.of("bill.pdf", PDF)).id()));
        }
    },
    UPLOAD_ONCE("uploading a stream that can be read once", false, false) {
        @Override
        void call(NectarClient nectar, URI service, List<String> brought) {
            Upload stream = Upload.ofStream("bill.pdf", new ByteArrayInputStream(PDF));
            brought.add(String.valueOf(nectar.jobs().submit(ID, stream).id()));
        }
    },
    DOWNLOAD("downloading a file", true, true) {
        @Override
        void call(NectarClient nectar, URI service, List<String> brought) {
            Document document =
                    Document.builder().url(service + HealthyResponses.FILE).build();
            FileStart sink = new FileStart();
            nectar.documents().download(document, sink);
            brought.add(sink.text());
        }
    };

    static final UUID ID = UUID.fromString("5e4d4cbb-68ed-47cd-b5e3-d26fa598838e");

    private static final byte[] PDF = ("%PDF-1.4\n1 0 obj<</Type/Page>>endobj\n" + " ".repeat(3000) + "\n%%EOF\n")
            .getBytes(StandardCharsets.US_ASCII);

    private final String wording;
    private final boolean reads;
    private final boolean repeatable;

    CallKind(String wording, boolean reads, boolean repeatable) {
        this.wording = wording;
        this.reads = reads;
        this.repeatable = repeatable;
    }

    String wording() {
        return wording;
    }

    /** Whether the call only reads, so that it may reach the service twice. */
    boolean reads() {
        return reads;
    }

    /** Whether the body of the request can be sent again. */
    boolean repeatable() {
        return repeatable;
    }

    /** Makes the call; the address is that of the service, which is the storage of files as well. */
    abstract void call(NectarClient nectar, URI service, List<String> brought);

    /** The call that brings what a failed one has not brought yet. */
    void callAfterFailure(NectarClient nectar, URI service, List<String> brought) {
        call(nectar, service, brought);
    }

    /** What the call brings in the end, no more and no less. */
    List<String> whole() {
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

    /** Whether a request is the one of this kind that the fault meets. */
    boolean isMetBy(String requestLine) {
        Objects.requireNonNull(requestLine, "requestLine");
        return this != PAGES || requestLine.contains("page=2");
    }
}
