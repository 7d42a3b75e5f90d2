package org.nectaropenapi.client.api;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
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
import org.nectaropenapi.client.service.PathSegments;
import org.nectaropenapi.client.service.ServiceFactory;
import org.nectaropenapi.client.paging.PageShape;
import org.nectaropenapi.client.paging.Paged;
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
                factory.options().clock(),
                factory.options().sleeper());
    }

    @Override
    public RequiredAndOptionalFields create(ThingCreateRequest thingCreateRequest) {
        return feign.createThing(thingCreateRequest);
    }

    @Override
    public void delete(UUID thingId) {
        String thingIdSegment = PathSegments.encode("deleteThing", "thingId", thingId);
        feign.deleteThing(thingIdSegment);
    }

    @Override
    public Part getState(UUID thingId) {
        String thingIdSegment = PathSegments.encode("getState", "thingId", thingId);
        return feign.getState(thingIdSegment);
    }

    @Override
    public Part awaitAlpha(UUID thingId, Await settings) {
        return getStateAwaiter.await(settings, () -> getState(thingId));
    }

    @Override
    public EveryFormat get(UUID thingId) {
        String thingIdSegment = PathSegments.encode("getThing", "thingId", thingId);
        return feign.getThing(thingIdSegment);
    }

    @Override
    public Paged<PartPage, Part> listParts(UUID thingId, ListPartsQuery query) {
        String thingIdSegment = PathSegments.encode("listParts", "thingId", thingId);
        return new Paged<>(
                "listParts",
                query.page(),
                new PageShape<>(PartPage::parts, PartPage::hasNext, PartPage::currentPage, PartPage::totalPages),
                page -> feign.listParts(thingIdSegment, query.toBuilder().page(page).build().toParameters().toMap()));
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
        String textIdSegment = PathSegments.encode("queryThings", "textId", textId);
        return feign.queryThings(textIdSegment, thingQuery);
    }

    @Override
    public RequiredAndOptionalFields update(UUID thingId, ThingUpdateRequest thingUpdateRequest) {
        String thingIdSegment = PathSegments.encode("updateThing", "thingId", thingId);
        return feign.updateThing(thingIdSegment, thingUpdateRequest);
    }
}
