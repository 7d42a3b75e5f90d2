package org.nectaropenapi.client.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Function;

/** A file that appears under its name only when it is complete; until then it is a temporary one in the same folder. */
final class AtomicFile implements AutoCloseable {

    private final Path target;
    private final Path temporary;
    private final OutputStream stream;

    private AtomicFile(Path target, Path temporary, OutputStream stream) {
        this.target = target;
        this.temporary = temporary;
        this.stream = stream;
    }

    private static AtomicFile beside(Path target) throws IOException {
        if (target.getFileName() == null || Files.isDirectory(target)) {
            throw new IllegalArgumentException("the target of a download must be a file, not a folder: " + target);
        }
        // Not createTempFile, whose files nobody else may read.
        Path temporary = target.resolveSibling(".nectar-" + UUID.randomUUID() + ".part");
        OutputStream stream = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new AtomicFile(target, temporary, new BufferedOutputStream(stream));
    }

    /** Creates or replaces a file with what is written to the stream, if that ends well. */
    static Downloaded write(Path target, Function<OutputStream, Downloaded> download) {
        try (AtomicFile file = beside(target)) {
            Downloaded downloaded = download.apply(file.stream);
            file.moveIntoPlace();
            return downloaded;
        } catch (IOException e) {
            throw new UncheckedIOException("the target of the download cannot be written", e);
        }
    }

    private void moveIntoPlace() throws IOException {
        stream.close();
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
