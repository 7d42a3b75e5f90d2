package org.nectaropenapi.client.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
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

    /** The longest name of a target that is whole in the name of its temporary file. */
    private static final int LONGEST_NAME = 60;

    private static final int MOST_LINKS = 40;

    private final Path target;
    private final Path temporary;
    private final OutputStream stream;
    private boolean moved;

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
        if (isIrregular(target)) {
            throw new IllegalArgumentException(
                    "the target of a download must be a regular file, not a device or a pipe: " + given
                            + "; open it yourself and pass the stream");
        }
        Path own = target.resolveSibling(".nectar-" + UUID.randomUUID() + ".part");
        if (!target.getFileSystem().equals(FileSystems.getDefault())) {
            // A zip file lets two create the same name at once, and holds nothing of a process that was killed.
            return create(target, own);
        }
        Path usual = usualTemporary(target);
        try {
            return create(target, usual);
        } catch (FileSystemException e) {
            // Another download writes it, somebody left it, or it is too long a name for the file system.
            removeAbandoned(usual);
            return create(target, own);
        }
    }

    private static boolean isIrregular(Path file) {
        return Files.isSymbolicLink(file) || Files.exists(file) && !Files.isRegularFile(file);
    }

    private static AtomicFile create(Path target, Path temporary) throws IOException {
        // Not createTempFile, whose files nobody else may read.
        Files.createFile(temporary, forReadersOf(target));
        try {
            // Opened apart from its creation, since a channel that takes permissions closes when the thread is
            // interrupted.
            OutputStream stream = Files.newOutputStream(temporary, StandardOpenOption.WRITE);
            return new AtomicFile(target, temporary, new BufferedOutputStream(stream));
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    /** Keeps whoever may not read the old file from reading the new one while it grows. */
    private static FileAttribute<?>[] forReadersOf(Path target) throws IOException {
        Set<PosixFilePermission> permissions = permissions(target);
        if (permissions == null) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> writable = EnumSet.of(PosixFilePermission.OWNER_WRITE);
        writable.addAll(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(writable)};
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

    /** Returns the name that lets a later download find what a killed process left. */
    private static Path usualTemporary(Path target) {
        String name = target.getFileName().toString();
        if (name.length() > LONGEST_NAME) {
            // Two targets may share it as two downloads to one target may: the second takes a name of its own.
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "-"
                    + Integer.toHexString(name.hashCode());
        }
        return target.resolveSibling("." + name + ".nectar.part");
    }

    /**
     * Removes a file that a killed process left; that it cannot be removed hinders no download. One thread at a time,
     * so that none removes what another download has created since the old one was looked at.
     */
    private static synchronized boolean removeAbandoned(Path part) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(part, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    && found.lastModifiedTime()
                            .toInstant()
                            .isBefore(Instant.now().minus(ABANDONED))
                    && Files.deleteIfExists(part);
        } catch (IOException e) {
            return false;
        }
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
        if (isIrregular(target)) {
            throw new FileSystemException(
                    target.toString(), null, "what is there since the download began is no regular file");
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
            // Each file system decides whether an atomic move replaces.
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        moved = true;
    }

    private void keepPermissions() throws IOException {
        Set<PosixFilePermission> before = permissions(target);
        if (before != null && !before.equals(permissions(temporary))) {
            Files.setPosixFilePermissions(temporary, before);
        }
    }

    /** Returns the permissions of a file, null if there is no such file or its file system knows none. */
    private static @Nullable Set<PosixFilePermission> permissions(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            return view == null ? null : view.readAttributes().permissions();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            // Once it has moved, a file of that name is another download's.
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
