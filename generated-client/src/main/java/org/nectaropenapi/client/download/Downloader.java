package org.nectaropenapi.client.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.DownloadUrlException;
import org.nectaropenapi.client.error.DownloadUrlExpiredException;
import org.nectaropenapi.client.http.FileClient;

/**
 * Downloads the file whose URL a thing carries. Plumbing of the generated services, which have one for each operation
 * that the document marks with {@code x-download}. Immutable and safe for use by many threads.
 *
 * @param <T> the type of the thing
 */
public final class Downloader<T> {

    private final String operationId;
    private final Function<T, @Nullable String> url;
    private final FileClient files;

    /**
     * Describes downloads.
     *
     * @param operationId the operation that gives the URL
     * @param url gives the URL of a thing, null if it has none
     * @param files sends the requests
     */
    public Downloader(String operationId, Function<T, @Nullable String> url, FileClient files) {
        this.operationId = Objects.requireNonNull(operationId, "operationId");
        this.url = Objects.requireNonNull(url, "url");
        this.files = Objects.requireNonNull(files, "files");
    }

    /**
     * Downloads with the URL at hand.
     *
     * @param thing what has the URL
     * @param target the file to make or replace
     * @return what was downloaded
     */
    public Downloaded download(T thing, Path target) {
        try (TargetFile file = TargetFile.beside(target)) {
            Downloaded downloaded = download(thing, file.stream());
            file.moveIntoPlace();
            return downloaded;
        } catch (IOException e) {
            throw new UncheckedIOException("the file to download to cannot be written", e);
        }
    }

    /**
     * Downloads with the URL at hand.
     *
     * @param thing what has the URL
     * @param sink is given the bytes; flushed, not closed
     * @return what was downloaded
     */
    public Downloaded download(T thing, OutputStream sink) {
        Objects.requireNonNull(sink, "sink");
        String address = url.apply(thing);
        if (address == null || address.isBlank()) {
            throw new DownloadUrlException(operationId, "its field is empty");
        }
        return new Transfer(operationId, files.call(operationId, address), sink).run();
    }

    /**
     * Downloads with a URL that is asked for, and asked for a second time should it have expired.
     *
     * @param read asks for the thing
     * @param target the file to make or replace
     * @return what was downloaded
     */
    public Downloaded downloadFresh(Supplier<T> read, Path target) {
        try {
            return download(read.get(), target);
        } catch (DownloadUrlExpiredException e) {
            return download(read.get(), target);
        }
    }

    /**
     * Downloads with a URL that is asked for, and asked for a second time should it have expired.
     *
     * @param read asks for the thing
     * @param sink is given the bytes; flushed, not closed
     * @return what was downloaded
     */
    public Downloaded downloadFresh(Supplier<T> read, OutputStream sink) {
        try {
            return download(read.get(), sink);
        } catch (DownloadUrlExpiredException e) {
            // It is refused before the first byte, so that the sink is still empty.
            return download(read.get(), sink);
        }
    }
}
