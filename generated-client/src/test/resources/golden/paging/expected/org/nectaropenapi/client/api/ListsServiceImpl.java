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

/** Sends the operations of {@link ListsService} through Feign. */
@SuppressWarnings("deprecation")
final class ListsServiceImpl implements ListsService {

    private final ListsServiceFeign feign;

    ListsServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(ListsServiceFeign.class);
    }

    @Override
    public CursorPaged<ThingCursorPage, Thing> byCursor(ByCursorQuery query) {
        RequestParameters parameters = RequestParameters.builder("listCursors").build();
        return new CursorPaged<>(
                "listCursors",
                query.cursor(),
                ThingCursorPage::things, ThingCursorPage::nextCursor,
                cursor -> feign.listCursors((cursor == null ? query : query.toBuilder().cursor(cursor).build()).addTo(parameters)));
    }

    @Override
    public Paged<LongThingPage, Thing> byLongNumber(ByLongNumberQuery query) {
        RequestParameters parameters = RequestParameters.builder("listLongPages").build();
        return Paged.ofLongPages(
                "listLongPages",
                query.page(),
                new PageShape<>(LongThingPage::things, LongThingPage::hasNext, LongThingPage::currentPage, LongThingPage::totalPages),
                page -> feign.listLongPages(query.toBuilder().page(page).build().addTo(parameters)));
    }

    @Override
    public Paged<ThingPage, Thing> byNumber(String ownerId, LocalDate from, ByNumberQuery query) {
        RequestParameters parameters = RequestParameters.builder("listPages").path("owner_id", ownerId).query("from", from).build();
        return new Paged<>(
                "listPages",
                query.page(),
                new PageShape<>(ThingPage::things, ThingPage::hasNext, ThingPage::currentPage, ThingPage::totalPages),
                page -> feign.listPages(query.toBuilder().page(page).build().addTo(parameters)));
    }

    @Override
    public ThingCursorPage plain(PlainQuery query) {
        RequestParameters parameters = RequestParameters.builder("listPlain").build();
        return feign.listPlain(query.addTo(parameters));
    }

    @Override
    public Paged<ThingPage, Thing> search(ThingSearchRequest thingSearchRequest, SearchQuery query) {
        RequestParameters parameters = RequestParameters.builder("searchThings").build();
        return new Paged<>(
                "searchThings",
                query.page(),
                new PageShape<>(ThingPage::things, ThingPage::hasNext, ThingPage::currentPage, ThingPage::totalPages),
                page -> feign.searchThings(query.toBuilder().page(page).build().addTo(parameters), thingSearchRequest));
    }
}
