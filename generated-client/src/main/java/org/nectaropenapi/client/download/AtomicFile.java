package org.nectaropenapi.client.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.internal.Durations;

/**
 * A file that appears under its name only when it is complete; until then it is a temporary one in the same folder. A
 * file that it replaces passes on its permissions; a symbolic link stays, and what it leads to is replaced.
 */
final class AtomicFile implements AutoCloseable {

    /** No download takes longer than the longest total timeout, so an older temporary file is nobody's. */
    private static final Duration ABANDONED = Durations.DAY.plusHours(1);

    /** The longest name of a target from which the name of a temporary file is made. */
    private static final int LONGEST_NAME = 60;

    private static final int MOST_LINKS = 40;

    private final Path target;
    private final Path temporary;
    private final OutputStream stream;

    private AtomicFile(Path target, Path temporary, OutputStream stream) {
        this.target = target;
        this.temporary = temporary;
        this.stream = stream;
    }

    private static AtomicFile beside(Path given) throws IOException {
        Path target = linked(given);
        if (target.getFileName() == null || Files.isDirectory(target)) {
            throw new IllegalArgumentException("the target of a download must be a file, not a folder: " + given);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IllegalArgumentException(
                    "the target of a download must be a regular file, not a device or a pipe: " + given
                            + "; open it yourself and pass the stream");
        }
        Path temporary = temporaryFor(target);
        // Not createTempFile, whose files nobody else may read.
        OutputStream stream = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new AtomicFile(target, temporary, new BufferedOutputStream(stream));
    }

    /** Follows symbolic links, also to a file that does not exist yet. */
    private static Path linked(Path given) throws IOException {
        Path path = given;
        for (int links = 0; Files.isSymbolicLink(path); links++) {
            if (links == MOST_LINKS) {
                throw new IOException("the symbolic links at " + given + " lead in a circle");
            }
            path = path.resolveSibling(Files.readSymbolicLink(path));
        }
        return path;
    }

    /** Returns the usual name, which lets a later download find what a killed process left, or one of its own. */
    private static Path temporaryFor(Path target) throws IOException {
        String name = target.getFileName().toString();
        if (name.length() <= LONGEST_NAME) {
            Path usual = target.resolveSibling("." + name + ".nectar.part");
            if (!Files.exists(usual, LinkOption.NOFOLLOW_LINKS) || isAbandoned(usual) && Files.deleteIfExists(usual)) {
                return usual;
            }
        }
        return target.resolveSibling(".nectar-" + UUID.randomUUID() + ".part");
    }

    private static boolean isAbandoned(Path file) throws IOException {
        FileTime written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        return written.toInstant().isBefore(Instant.now().minus(ABANDONED));
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
        keepPermissions();
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void keepPermissions() throws IOException {
        PosixFileAttributeView before = permissions(target);
        PosixFileAttributeView after = permissions(temporary);
        if (before != null && after != null && Files.exists(target)) {
            after.setPermissions(before.readAttributes().permissions());
        }
    }

    private static @Nullable PosixFileAttributeView permissions(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
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
