package org.nectaropenapi.suite.sync;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nectaropenapi.client.sync.SyncBatch;
import org.nectaropenapi.client.sync.SyncState;
import org.nectaropenapi.client.sync.SyncedKind;

/** The documents and cursors of an application, in a file that each batch replaces as a whole. */
final class FileTables implements SyncState {

    private final Path file;
    private final Content content;

    /** The content of the file. */
    private static final class Content implements Serializable {
        private static final long serialVersionUID = 1L;
        private final HashMap<UUID, String> cursors = new HashMap<>();
        private final HashMap<UUID, String> texts = new HashMap<>();
        private final HashMap<UUID, Long> generations = new HashMap<>();
    }

    FileTables(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
                this.content = (Content) in.readObject();
            } catch (IOException | ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        } else {
            this.content = new Content();
        }
    }

    void apply(SyncBatch batch) {
        batch.documents().forEach(document -> {
            content.texts.put(document.id(), DocumentText.of(document));
            content.generations.put(document.id(), batch.generation());
        });
        batch.removals().forEach(removal -> {
            content.texts.remove(removal.id());
            content.generations.remove(removal.id());
        });
        content.cursors.put(batch.companyId(), String.valueOf(batch.cursor()));
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(next))) {
                out.writeObject(content);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<UUID, String> texts() {
        return new TreeMap<>(content.texts);
    }

    @Override
    public Map<UUID, String> cursors() {
        return content.cursors;
    }

    @Override
    public Collection<UUID> notSeenSince(SyncedKind kind, UUID companyId, long generation, int limit) {
        return content.generations.entrySet().stream()
                .filter(row -> kind == SyncedKind.DOCUMENT && row.getValue() < generation)
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }
}
