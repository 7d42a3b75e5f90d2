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

/** Sends the operations of {@link PathsService} through Feign. */
@SuppressWarnings("deprecation")
final class PathsServiceImpl implements PathsService {

    private final PathsServiceFeign feign;

    PathsServiceImpl(ServiceFactory factory) {
        this.feign = factory.create(PathsServiceFeign.class);
    }

    @Override
    public void deleteShared(UUID thingId, DeleteSharedQuery query) {
        RequestParameters parameters = RequestParameters.builder("deleteShared").path("thing_id", thingId).build();
        feign.deleteShared(query.addTo(parameters));
    }

    @Override
    public Thing batch(Long number, Boolean flag) {
        RequestParameters parameters = RequestParameters.builder("readBatch").path("number", number).path("flag", flag).build();
        return feign.readBatch(parameters);
    }

    @Override
    public Thing export(String meterId) {
        RequestParameters parameters = RequestParameters.builder("readExport").path("meter_id", meterId).build();
        return feign.readExport(parameters);
    }

    @Override
    public Thing ids(List<Integer> ids) {
        RequestParameters parameters = RequestParameters.builder("readIds").path("ids", ids).build();
        return feign.readIds(parameters);
    }

    @Override
    public Thing kind(Kind kind, OffsetDateTime instant) {
        RequestParameters parameters = RequestParameters.builder("readKind").path("kind", kind).path("instant", instant).build();
        return feign.readKind(parameters);
    }

    @Override
    public Thing newVersion(String thingId, String filterName) {
        RequestParameters parameters = RequestParameters.builder("readNewVersion").path("thing-id", thingId).path("filter.name", filterName).build();
        return feign.readNewVersion(parameters);
    }

    @Override
    public Thing range(LocalDate from, LocalDate to) {
        RequestParameters parameters = RequestParameters.builder("readRange").path("from", from).path("to", to).build();
        return feign.readRange(parameters);
    }

    @Override
    public Thing shared(String thingId, SharedQuery query) {
        RequestParameters parameters = RequestParameters.builder("readShared").path("thing_id", thingId).build();
        return feign.readShared(query.addTo(parameters));
    }

    @Override
    public void readStyled(String label, String matrix) {
        RequestParameters parameters = RequestParameters.builder("readStyled").path("label", label, ParameterFormat.LABEL).path("matrix", matrix, ParameterFormat.MATRIX).build();
        feign.readStyled(parameters);
    }
}
