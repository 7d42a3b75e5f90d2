package org.nectaropenapi.client.download;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/** A file that is the response of an operation. The request is sent when the file is written to its target. */
public final class ServiceFile {

    private final Supplier<FileSource> source;

    /**
     * Creates a file.
     *
     * @param source makes the source of one download
     */
    public ServiceFile(Supplier<FileSource> source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Requests the file and writes it.
     *
     * @param target the file to create or replace
     * @return size and type of the file
     */
    public Downloaded to(Path target) {
        return AtomicFile.write(target, this::to);
    }

    /**
     * Requests the file and writes it.
     *
     * @param sink receives the bytes; flushed, not closed
     * @return size and type of the file
     */
    public Downloaded to(OutputStream sink) {
        return new Transfer(source.get(), Objects.requireNonNull(sink, "sink")).run();
    }
}
