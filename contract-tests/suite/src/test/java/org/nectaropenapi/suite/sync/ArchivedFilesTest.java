package org.nectaropenapi.suite.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.NectarSync;
import org.nectaropenapi.client.error.DownloadRefusedException;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.sync.FileTargets;
import org.nectaropenapi.client.sync.SyncBatch;
import org.nectaropenapi.client.sync.SyncRun;

/** A run archives the files of bills, whose URLs last for a day. */
class ArchivedFilesTest {

    private final SyncService service = new SyncService(4);
    private final SyncedTables tables = new SyncedTables();
    private final UUID company = service.company("Harborview Logistics");

    @TempDir
    private Path archive;

    @BeforeEach
    void connect() {
        UUID connection = service.connection(company, service.site(company, "Oakland"), "nectarclimate.com");
        service.sandbox.control().fillDocuments(connection, 9);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private Path file(Document document) {
        return archive.resolve(document.id() + ".pdf");
    }

    private Map<UUID, RuntimeException> run(FileTargets targets) {
        Map<UUID, RuntimeException> missing = new TreeMap<>();
        try (SyncRun run = NectarSync.builder(service.nectar)
                .prefetch(0)
                .files(targets)
                .build()
                .run(tables)) {
            while (run.hasNext()) {
                SyncBatch batch = run.next();
                assertThat(tables.apply(batch)).isTrue();
                missing.putAll(batch.missingFiles());
            }
        }
        return missing;
    }

    private Set<String> archived() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.list(archive)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
                names.add(file.getFileName().toString().replace(".pdf", ""));
            }
        }
        return names;
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        tables.documents(company).keySet().forEach(id -> ids.add(id.toString()));
        return ids;
    }

    @Test
    void theFileOfEachDocumentIsStoredInTheSamePass() throws IOException {
        assertThat(run(this::file)).isEmpty();

        assertThat(ids()).hasSizeGreaterThan(8);
        assertThat(archived()).containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void aPageWhoseUrlsHaveExpiredIsArchivedAllTheSame() throws IOException {
        List<UUID> seen = new ArrayList<>();
        assertThat(run(document -> {
                    if (seen.isEmpty()) {
                        service.clock.advance(Duration.ofHours(25));
                    }
                    seen.add(document.id());
                    return file(document);
                }))
                .isEmpty();

        assertThat(archived()).containsAll(ids());
    }

    @Test
    void aFileThatCannotBeStoredLosesNoDocument() throws IOException {
        List<UUID> seen = new ArrayList<>();
        Map<UUID, RuntimeException> missing = run(document -> {
            seen.add(document.id());
            if (seen.size() == 2) {
                service.sandbox.control().eraseDocument(document.id());
            }
            return seen.size() == 3 ? archive.resolve("no/such/folder/bill.pdf") : file(document);
        });

        assertThat(missing).containsOnlyKeys(seen.get(1), seen.get(2));
        assertThat(missing.get(seen.get(1))).isInstanceOf(DownloadRefusedException.class);
        assertThat(missing.get(seen.get(2))).isInstanceOf(UncheckedIOException.class);
        assertThat(tables.documents(company)).containsKeys(seen.get(0), seen.get(2), seen.get(3));
        assertThat(archived()).contains(seen.get(0).toString(), seen.get(3).toString());
    }
}
