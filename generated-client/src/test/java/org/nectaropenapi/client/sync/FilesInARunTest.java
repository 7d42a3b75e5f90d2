package org.nectaropenapi.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.NectarException;

/** The files of documents are stored before the documents are delivered, and one that fails takes nothing along. */
class FilesInARunTest {

    private final MemoryService service = new MemoryService().withDocuments(4);
    private final MemoryTables tables = new MemoryTables();

    private List<SyncBatch> run(FileTargets targets) {
        return tables.applyAll(SyncRun.all(service, new SyncOptions(null, 7, 1, targets), tables));
    }

    @Test
    void aDocumentIsDeliveredThoughItsFileCannotBeStored() {
        NectarException refused = MemoryService.refused(404);
        UncheckedIOException full = new UncheckedIOException(new IOException("no space left"));
        service.failures.put(MemoryService.document(1), refused);
        service.failures.put(MemoryService.document(3), full);

        List<SyncBatch> batches = run(document -> Path.of("bill.pdf"));

        assertThat(tables.ids(SyncedKind.DOCUMENT)).hasSize(4);
        assertThat(service.downloads).containsExactly(MemoryService.document(2), MemoryService.document(4));
        assertThat(batches.get(1).missingFiles()).hasSize(1).containsEntry(MemoryService.document(1), refused);
        assertThat(batches.get(2).missingFiles()).hasSize(1).containsEntry(MemoryService.document(3), full);
        assertThat(batches.get(3).missingFiles()).isEmpty();
    }

    @Test
    void aFileThatIsNotWantedIsNotRequested() {
        run(document -> document.id().equals(MemoryService.document(3)) ? Path.of("bill.pdf") : null);

        assertThat(service.downloads).containsExactly(MemoryService.document(3));
    }

    @Test
    void aFailureOfTheApplicationEndsTheRunBeforeTheDocumentIsDelivered() {
        assertThatThrownBy(() -> run(document -> {
                    throw new IllegalStateException("no folder");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no folder");

        assertThat(tables.ids(SyncedKind.DOCUMENT)).isEmpty();
        run(document -> null);
        assertThat(tables.ids(SyncedKind.DOCUMENT)).hasSize(4);
    }
}
