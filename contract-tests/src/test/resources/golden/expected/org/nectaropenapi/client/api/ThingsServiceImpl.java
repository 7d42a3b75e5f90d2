package org.nectaropenapi.client.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.CallOptions;
import org.nectaropenapi.client.http.PathSegments;
import org.nectaropenapi.client.http.ServiceFactory;
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

    ThingsServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(ThingsServiceFeign.class);
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
