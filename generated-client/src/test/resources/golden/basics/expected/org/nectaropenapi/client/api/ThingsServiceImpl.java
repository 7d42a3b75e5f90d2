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

/** Sends the operations of {@link ThingsService} through Feign. */
@SuppressWarnings("deprecation")
final class ThingsServiceImpl implements ThingsService {

    private final ThingsServiceFeign feign;
    private final Awaiter<Part> getStateAwaiter;

    ThingsServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(ThingsServiceFeign.class);
        this.getStateAwaiter = new Awaiter<>(
                "getState",
                new AwaitShape<>(
                        Part::kind,
                        Part::id,
                        Set.of("ALPHA"),
                        Set.of("beta (US)")),
                Await.builder()
                        .delay(Duration.parse("PT1S"))
                        .maxDelay(Duration.parse("PT10S"))
                        .deadline(Duration.parse("PT1M"))
                        .build(),
                factory.options());
    }

    @Override
    public RequiredAndOptionalFields create(ThingCreateRequest thingCreateRequest) {
        return feign.createThing(thingCreateRequest);
    }

    @Override
    public void delete(UUID thingId) {
        RequestParameters parameters = RequestParameters.builder("deleteThing").path("thing_id", thingId).build();
        feign.deleteThing(parameters);
    }

    @Override
    public Part getState(UUID thingId) {
        RequestParameters parameters = RequestParameters.builder("getState").path("thing_id", thingId).build();
        return feign.getState(parameters);
    }

    @Override
    public Part awaitAlpha(UUID thingId, Await settings) {
        return getStateAwaiter.await(settings, () -> getState(thingId));
    }

    @Override
    public EveryFormat get(UUID thingId) {
        RequestParameters parameters = RequestParameters.builder("getThing").path("thing_id", thingId).build();
        return feign.getThing(parameters);
    }

    @Override
    public Paged<PartPage, Part> listParts(UUID thingId, ListPartsQuery query) {
        RequestParameters parameters = RequestParameters.builder("listParts").path("thing_id", thingId).build();
        return new Paged<>(
                "listParts",
                query.page(),
                new PageShape<>(PartPage::parts, PartPage::hasNext, PartPage::currentPage, PartPage::totalPages),
                page -> feign.listParts(query.toBuilder().page(page).build().addTo(parameters)));
    }

    @Override
    public List<RequiredAndOptionalFields> list() {
        return feign.listThings();
    }

    @Override
    public @Nullable Object ping() {
        return feign.ping();
    }

    @Override
    public Map<String, Object> query(String textId, @Nullable ThingQuery thingQuery) {
        RequestParameters parameters = RequestParameters.builder("queryThings").path("text_id", textId).build();
        return feign.queryThings(parameters, thingQuery);
    }

    @Override
    public RequiredAndOptionalFields update(UUID thingId, ThingUpdateRequest thingUpdateRequest) {
        RequestParameters parameters = RequestParameters.builder("updateThing").path("thing_id", thingId).build();
        return feign.updateThing(parameters, thingUpdateRequest);
    }
}
