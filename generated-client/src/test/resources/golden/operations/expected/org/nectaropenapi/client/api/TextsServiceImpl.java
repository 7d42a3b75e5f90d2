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

/** Sends the operations of {@link TextsService} through Feign. */
@SuppressWarnings("deprecation")
final class TextsServiceImpl implements TextsService {

    private final TextsServiceFeign feign;
    private final Awaiter<State> readTextsAwaiter;
    private final Downloader<State> readTextsDownloader;

    TextsServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(TextsServiceFeign.class);
        this.readTextsAwaiter = new Awaiter<>(
                "readTexts",
                new AwaitShape<>(
                        State::state,
                        State::name,
                        Set.of("done */ \"now\""),
                        Set.of("failed \\ or not")),
                Await.builder()
                        .delay(Duration.parse("PT1S"))
                        .maxDelay(Duration.parse("PT10S"))
                        .deadline(Duration.parse("PT1M"))
                        .build(),
                factory.options());
        this.readTextsDownloader = new Downloader<>("readTexts", State::link, factory.files());
    }

    @Override
    public Thing import_() {
        return feign.callImport();
    }

    @Override
    public State texts(String thingId, TextsQuery query) {
        RequestParameters parameters = RequestParameters.builder("readTexts").path("thing_id", thingId).build();
        return feign.readTexts(query.addTo(parameters));
    }

    @Override
    public State awaitNamed(String thingId, Await settings) {
        return readTextsAwaiter.await(settings, () -> texts(thingId));
    }

    @Override
    public Downloaded download(String thingId, Path target) {
        return readTextsDownloader.downloadFresh(() -> texts(thingId), target);
    }

    @Override
    public Downloaded download(String thingId, OutputStream sink) {
        return readTextsDownloader.downloadFresh(() -> texts(thingId), sink);
    }

    @Override
    public Downloaded download(State state, Path target) {
        return readTextsDownloader.download(state, target);
    }

    @Override
    public Downloaded download(State state, OutputStream sink) {
        return readTextsDownloader.download(state, sink);
    }

    @Override
    public Thing readUnnamed() {
        return feign.readUnnamed();
    }
}
