package org.nectaropenapi.client.api;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.await.Await;
import org.nectaropenapi.client.await.AwaitShape;
import org.nectaropenapi.client.await.Awaiter;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.download.Downloader;
import org.nectaropenapi.client.download.ServiceFile;
import org.nectaropenapi.client.service.ParameterFormat;
import org.nectaropenapi.client.service.RequestParameters;
import org.nectaropenapi.client.service.ServiceFactory;
import org.nectaropenapi.client.paging.CursorPaged;
import org.nectaropenapi.client.paging.PageShape;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.upload.FileBody;
import org.nectaropenapi.client.upload.MultipartForm;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.upload.UploadLimits;
import org.nectaropenapi.client.model.*;

/** Sends the operations of {@link UploadsService} through Feign. */
@SuppressWarnings("deprecation")
final class UploadsServiceImpl implements UploadsService {

    private final UploadsServiceFeign feign;
    private final Downloader<FileReference> getFileDownloader;

    UploadsServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(UploadsServiceFeign.class);
        this.getFileDownloader = new Downloader<>("getFile", FileReference::link, factory.files());
    }

    @Override
    public FileReference getFile(UUID thingId) {
        RequestParameters parameters = RequestParameters.builder("getFile").path("thing_id", thingId).build();
        return feign.getFile(parameters);
    }

    @Override
    public Downloaded download(UUID thingId, Path target) {
        return getFileDownloader.downloadFresh(() -> getFile(thingId), target);
    }

    @Override
    public Downloaded download(UUID thingId, OutputStream sink) {
        return getFileDownloader.downloadFresh(() -> getFile(thingId), sink);
    }

    @Override
    public Downloaded download(FileReference fileReference, Path target) {
        return getFileDownloader.download(fileReference, target);
    }

    @Override
    public Downloaded download(FileReference fileReference, OutputStream sink) {
        return getFileDownloader.download(fileReference, sink);
    }

    @Override
    public EnvelopeOrBareArray upload(UUID thingId, Upload document, UploadForm form) {
        RequestParameters parameters = RequestParameters.builder("uploadFile").path("thing_id", thingId).build();
        MultipartForm parts = MultipartForm.builder("uploadFile")
                .file("document", document, UploadLimits.of(26214400L, "application/pdf", "image/png"))
                .text("siteId", form.siteId())
                .text("kind", form.kind())
                .build();
        return feign.uploadFile(parameters, parts);
    }
}
