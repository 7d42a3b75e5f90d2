package org.nectaropenapi.client.download;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.DownloadUrlException;
import org.nectaropenapi.client.error.DownloadUrlExpiredException;

/**
 * Downloads the file whose URL an object holds. For the generated services, which have one for each operation that the
 * document marks with {@code x-download}. Immutable and safe for use by many threads.
 *
 * @param <T> the type of the object
 */
public final class Downloader<T> {

    private final String operationId;
    private final Function<T, @Nullable String> url;
    private final FileClient files;

    /**
     * Creates a downloader.
     *
     * @param operationId the operation that returns the object
     * @param url gives the URL of an object, null if it has none
     * @param files sends the requests
     */
    public Downloader(String operationId, Function<T, @Nullable String> url, FileClient files) {
        this.operationId = Objects.requireNonNull(operationId, "operationId");
        this.url = Objects.requireNonNull(url, "url");
        this.files = Objects.requireNonNull(files, "files");
    }

    /**
     * Downloads with the URL that the object holds.
     *
     * @param object holds the URL
     * @param target the file to create or replace
     * @return size and type of the file
     */
    public Downloaded download(T object, Path target) {
        return AtomicFile.write(target, sink -> download(object, sink));
    }

    /**
     * Downloads with the URL that the object holds.
     *
     * @param object holds the URL
     * @param sink receives the bytes; flushed, not closed
     * @return size and type of the file
     */
    public Downloaded download(T object, OutputStream sink) {
        Objects.requireNonNull(sink, "sink");
        String address = url.apply(object);
        if (address == null || address.isBlank()) {
            throw new DownloadUrlException(operationId, "its field is empty");
        }
        return new Transfer(files.source(operationId, address), sink).run();
    }

    /**
     * Reads the object and downloads with its URL; does both once more if the URL has expired.
     *
     * @param read requests the object
     * @param target the file to create or replace
     * @return size and type of the file
     */
    public Downloaded downloadFresh(Supplier<T> read, Path target) {
        try {
            return download(read.get(), target);
        } catch (DownloadUrlExpiredException e) {
            return download(read.get(), target);
        }
    }

    /**
     * Reads the object and downloads with its URL; does both once more if the URL has expired.
     *
     * @param read requests the object
     * @param sink receives the bytes; flushed, not closed
     * @return size and type of the file
     */
    public Downloaded downloadFresh(Supplier<T> read, OutputStream sink) {
        try {
            return download(read.get(), sink);
        } catch (DownloadUrlExpiredException e) {
            // The storage refuses before the first byte, so that the sink is still empty.
            return download(read.get(), sink);
        }
    }
}
