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

/** Sends the operations of {@link QueriesService} through Feign. */
@SuppressWarnings("deprecation")
final class QueriesServiceImpl implements QueriesService {

    private final QueriesServiceFeign feign;

    QueriesServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(QueriesServiceFeign.class);
    }

    @Override
    public Thing change(String thingId, Long revision, ThingUpdateRequest thingUpdateRequest) {
        RequestParameters parameters = RequestParameters.builder("changeThing").path("thing_id", thingId).query("revision", revision).build();
        return feign.changeThing(parameters, thingUpdateRequest);
    }

    @Override
    public void delete(String thingId, LocalDate from, DeleteQuery query) {
        RequestParameters parameters = RequestParameters.builder("deleteRange").path("thing_id", thingId).query("from", from).build();
        feign.deleteRange(query.addTo(parameters));
    }

    @Override
    public Thing required(String thingId, LocalDate from, List<String> sites, RequiredQuery query) {
        RequestParameters parameters = RequestParameters.builder("queryRequired").path("thing_id", thingId).query("from", from).query("sites", sites, ParameterFormat.FORM).build();
        return feign.queryRequired(query.addTo(parameters));
    }

    @Override
    public Thing styles(StylesQuery query) {
        RequestParameters parameters = RequestParameters.builder("queryStyles").build();
        return feign.queryStyles(query.addTo(parameters));
    }

    @Override
    public Thing types(TypesQuery query) {
        RequestParameters parameters = RequestParameters.builder("queryTypes").build();
        return feign.queryTypes(query.addTo(parameters));
    }

    @Override
    public Thing replace(String thingId, ThingUpdateRequest thingUpdateRequest, ReplaceQuery query) {
        RequestParameters parameters = RequestParameters.builder("replaceThing").path("thing_id", thingId).build();
        return feign.replaceThing(query.addTo(parameters), thingUpdateRequest);
    }
}
